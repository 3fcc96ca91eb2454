//! Giải nén: DEFLATE (RFC 1951) with a bound on what comes out.
//!
//! A workbook is a zip file, and a few kilobytes of one can say "a gigabyte of zeros". The
//! reader of spreadsheets unpacks whatever it is given; here nothing grows beyond its bound.

/// Unpacks a raw DEFLATE stream that must give exactly `length` bytes; `None` when it gives
/// less or more, or is no such stream.
pub(super) fn inflate(packed: &[u8], length: usize) -> Option<Vec<u8>> {
    let mut bits = Bits::new(packed);
    let mut out = Vec::with_capacity(length);
    loop {
        let last = bits.take(1)? == 1;
        match bits.take(2)? {
            0 => stored(&mut bits, &mut out, length)?,
            1 => {
                let (literals, distances) = fixed()?;
                block(&mut bits, &mut out, length, &literals, &distances)?;
            }
            2 => {
                let (literals, distances) = dynamic(&mut bits)?;
                block(&mut bits, &mut out, length, &literals, &distances)?;
            }
            _ => return None,
        }
        if last {
            return (out.len() == length).then_some(out);
        }
    }
}

/// A stream of bits, the lowest of each byte first.
struct Bits<'a> {
    bytes: &'a [u8],
    held: u64,
    count: u32,
}

impl<'a> Bits<'a> {
    fn new(bytes: &'a [u8]) -> Self {
        Self {
            bytes,
            held: 0,
            count: 0,
        }
    }

    /// Holds as many bits as there are, up to 56.
    fn fill(&mut self) {
        while self.count <= 48
            && let Some((first, rest)) = self.bytes.split_first()
        {
            self.held |= u64::from(*first) << self.count;
            self.count += 8;
            self.bytes = rest;
        }
    }

    fn skip(&mut self, count: u32) -> Option<()> {
        self.count = self.count.checked_sub(count)?;
        self.held >>= count;
        Some(())
    }

    fn take(&mut self, count: u32) -> Option<u32> {
        self.fill();
        let value = self.held & ((1 << count) - 1);
        self.skip(count)?;
        u32::try_from(value).ok()
    }

    /// Leaves out what remains of a byte.
    fn align(&mut self) -> Option<()> {
        self.skip(self.count % 8)
    }
}

/// A block that is not packed.
fn stored(bits: &mut Bits<'_>, out: &mut Vec<u8>, most: usize) -> Option<()> {
    bits.align()?;
    let (count, check) = (bits.take(16)?, bits.take(16)?);
    if count != !check & 0xffff || out.len() + count as usize > most {
        return None;
    }
    for _ in 0..count {
        out.push(u8::try_from(bits.take(8)?).ok()?);
    }
    Some(())
}

const LENGTHS: [(u16, u32); 29] = [
    (3, 0),
    (4, 0),
    (5, 0),
    (6, 0),
    (7, 0),
    (8, 0),
    (9, 0),
    (10, 0),
    (11, 1),
    (13, 1),
    (15, 1),
    (17, 1),
    (19, 2),
    (23, 2),
    (27, 2),
    (31, 2),
    (35, 3),
    (43, 3),
    (51, 3),
    (59, 3),
    (67, 4),
    (83, 4),
    (99, 4),
    (115, 4),
    (131, 5),
    (163, 5),
    (195, 5),
    (227, 5),
    (258, 0),
];

const DISTANCES: [(u16, u32); 30] = [
    (1, 0),
    (2, 0),
    (3, 0),
    (4, 0),
    (5, 1),
    (7, 1),
    (9, 2),
    (13, 2),
    (17, 3),
    (25, 3),
    (33, 4),
    (49, 4),
    (65, 5),
    (97, 5),
    (129, 6),
    (193, 6),
    (257, 7),
    (385, 7),
    (513, 8),
    (769, 8),
    (1025, 9),
    (1537, 9),
    (2049, 10),
    (3073, 10),
    (4097, 11),
    (6145, 11),
    (8193, 12),
    (12289, 12),
    (16385, 13),
    (24577, 13),
];

/// A packed block: single bytes, and repetitions of what came before.
fn block(
    bits: &mut Bits<'_>,
    out: &mut Vec<u8>,
    most: usize,
    literals: &Code,
    distances: &Code,
) -> Option<()> {
    loop {
        let symbol = usize::from(literals.next(bits)?);
        if symbol == 256 {
            return Some(());
        }
        if let Ok(byte) = u8::try_from(symbol) {
            if out.len() == most {
                return None;
            }
            out.push(byte);
            continue;
        }
        let (base, extra) = *LENGTHS.get(symbol - 257)?;
        let count = usize::from(base) + bits.take(extra)? as usize;
        let (base, extra) = *DISTANCES.get(usize::from(distances.next(bits)?))?;
        let back = usize::from(base) + bits.take(extra)? as usize;
        let start = out.len().checked_sub(back)?;
        if out.len() + count > most {
            return None;
        }
        // What is repeated may reach into the repetition itself.
        for at in start..start + count {
            out.push(*out.get(at)?);
        }
    }
}

/// The longest code, in bits.
const LONGEST: usize = 15;

/// A Huffman code: what stands for any fifteen bits, as symbol and length.
struct Code {
    table: Vec<(u16, u8)>,
}

impl Code {
    /// The canonical code with these lengths; `None` when there are more codes than fit.
    fn new(lengths: &[u8]) -> Option<Self> {
        let mut counts = [0_u32; LONGEST + 1];
        for length in lengths {
            *counts.get_mut(usize::from(*length))? += 1;
        }
        counts[0] = 0;
        let mut next = [0_u32; LONGEST + 2];
        for length in 1..=LONGEST {
            next[length + 1] = (next[length] + counts[length]) << 1;
            if next[length] + counts[length] > 1 << length {
                return None;
            }
        }
        let mut table = vec![(0, 0); 1 << LONGEST];
        for (symbol, &length) in lengths.iter().enumerate() {
            if length == 0 {
                continue;
            }
            let code = next.get_mut(usize::from(length))?;
            // Codes come with their highest bit first, everything else with the lowest.
            let turned = code.reverse_bits() >> (32 - u32::from(length));
            *code += 1;
            let entry = (u16::try_from(symbol).ok()?, length);
            for slot in table.iter_mut().skip(turned as usize).step_by(1 << length) {
                *slot = entry;
            }
        }
        Some(Self { table })
    }

    fn next(&self, bits: &mut Bits<'_>) -> Option<u16> {
        bits.fill();
        let seen = bits.held & ((1 << LONGEST) - 1);
        let (symbol, length) = *self.table.get(usize::try_from(seen).ok()?)?;
        if length == 0 {
            return None;
        }
        bits.skip(u32::from(length))?;
        Some(symbol)
    }
}

fn fixed() -> Option<(Code, Code)> {
    let mut lengths = [8_u8; 288];
    lengths[144..256].fill(9);
    lengths[256..280].fill(7);
    Some((Code::new(&lengths)?, Code::new(&[5; 30])?))
}

/// The order in which the lengths of the lengths' code are written down.
const ORDER: [usize; 19] = [
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
];

fn dynamic(bits: &mut Bits<'_>) -> Option<(Code, Code)> {
    let literals = bits.take(5)? as usize + 257;
    let distances = bits.take(5)? as usize + 1;
    let described = bits.take(4)? as usize + 4;
    let mut short = [0_u8; 19];
    for at in ORDER.into_iter().take(described) {
        short[at] = u8::try_from(bits.take(3)?).ok()?;
    }
    let code = Code::new(&short)?;
    let mut lengths: Vec<u8> = Vec::new();
    while lengths.len() < literals + distances {
        let (length, times) = match code.next(bits)? {
            16 => (*lengths.last()?, 3 + bits.take(2)?),
            17 => (0, 3 + bits.take(3)?),
            18 => (0, 11 + bits.take(7)?),
            length => (u8::try_from(length).ok()?, 1),
        };
        lengths.extend(std::iter::repeat_n(length, times as usize));
    }
    if lengths.len() > literals + distances {
        return None;
    }
    let (first, second) = lengths.split_at(literals);
    Some((Code::new(first)?, Code::new(second)?))
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
