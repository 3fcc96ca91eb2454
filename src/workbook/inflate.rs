//! Giải nén: with a bound on what comes out.
//!
//! A workbook is a zip file, and a few kilobytes of one can say "a gigabyte of zeros". The
//! reader of spreadsheets unpacks whatever it is given; here nothing grows beyond its bound.

use std::io::Read;

use flate2::read::DeflateDecoder;

/// Unpacks what is to be so many bytes long; `None` when it is broken, or more or less.
pub(super) fn inflate(packed: &[u8], length: usize) -> Option<Vec<u8>> {
    let most = u64::try_from(length).ok()?.checked_add(1)?;
    let mut unpacked = Vec::new();
    let mut decoder = DeflateDecoder::new(packed).take(most);
    decoder.read_to_end(&mut unpacked).ok()?;
    (!packed.is_empty() && unpacked.len() == length).then_some(unpacked)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What zlib makes of these texts, without its head and tail.
    #[test]
    fn known_streams_come_out() {
        // Fixed codes: `zlib.compressobj(wbits=-15)` of "xã Sơn Bao, xã Sơn Bao".
        let packed = [
            171, 56, 188, 88, 33, 248, 216, 194, 60, 5, 167, 196, 124, 29, 133, 10, 36, 30, 0,
        ];
        let text = "xã Sơn Bao, xã Sơn Bao";
        assert_eq!(
            inflate(&packed, text.len()).as_deref(),
            Some(text.as_bytes())
        );
        // A stored block of three bytes.
        let stored = [1, 3, 0, 252, 255, b'a', b'b', b'c'];
        assert_eq!(inflate(&stored, 3).as_deref(), Some(&b"abc"[..]));
    }

    #[test]
    fn nothing_grows_beyond_its_bound() {
        let stored = [1, 3, 0, 252, 255, b'a', b'b', b'c'];
        assert_eq!(inflate(&stored, 2), None);
        assert_eq!(inflate(&stored, 4), None);
        for cut in 0..stored.len() {
            assert_eq!(inflate(&stored[..cut], 3), None);
        }
        assert_eq!(inflate(&[0xff; 40], 1000), None);
        assert_eq!(inflate(&[], 0), None);
    }
}
