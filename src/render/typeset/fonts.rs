//! The four faces of Tinos, the only fonts there are.

use std::sync::LazyLock;
use std::sync::atomic::{AtomicU8, Ordering};

use typst::foundations::Bytes;
use typst::text::Font;

/// Tinos has the widths of Times New Roman, which the guidelines ask for, every Vietnamese
/// letter and a free licence (templates/fonts/OFL.txt).
static FACES: [&[u8]; 4] = [
    include_bytes!("../../../templates/fonts/Tinos-Regular.ttf"),
    include_bytes!("../../../templates/fonts/Tinos-Bold.ttf"),
    include_bytes!("../../../templates/fonts/Tinos-Italic.ttf"),
    include_bytes!("../../../templates/fonts/Tinos-BoldItalic.ttf"),
];

/// The faces, read once.
pub(crate) static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    FACES
        .iter()
        .flat_map(|face| Font::iter(Bytes::new(*face)))
        .collect()
});

/// Whether every face can show the character, so that it can be printed in any text.
///
/// Not printable though the font has a glyph for it: control and invisible characters,
/// which nobody sees and every search stumbles over; right-to-left letters, which the
/// program does not set; private ones, which PDF/A-2a forbids.
pub fn is_printable(c: char) -> bool {
    match u32::from(c) {
        0x20..=0x7E => true,
        0x00..=0x9F | 0xAD => false,
        // Hebrew and all other right-to-left scripts.
        0x0590..=0x08FF | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFF => false,
        // Zero-width, directional and other format characters; odd blanks and line ends.
        0x2000..=0x200F | 0x2028..=0x202E | 0x205F..=0x206F => false,
        // Private use, specials, joiners of scripts that are not set here.
        0xE000..=0xF8FF | 0xFFF0..=0xFFFF | 0x034F | 0x115F | 0x1160 | 0x3164 => false,
        code => match KNOWN.get(code as usize) {
            Some(known) => match known.load(Ordering::Relaxed) {
                0 => {
                    let covered = is_covered(code);
                    known.store(if covered { 1 } else { 2 }, Ordering::Relaxed);
                    covered
                }
                known => known == 1,
            },
            None => is_covered(code),
        },
    }
}

fn is_covered(code: u32) -> bool {
    FONTS.iter().all(|font| font.info().coverage.contains(code))
}

/// Whether a character is covered (1) or not (2), once somebody asked: every letter of every
/// record is looked up, and nearly all of them are among these.
static KNOWN: [AtomicU8; 0x2200] = [const { AtomicU8::new(0) }; 0x2200];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_four_faces_are_there() {
        let faces: Vec<_> = FONTS
            .iter()
            .map(|font| font.info().family.clone())
            .collect();
        assert_eq!(faces, ["Tinos"; 4]);
    }

    #[test]
    fn vietnamese_is_printable_and_the_invisible_is_not() {
        let letters = "aàảãáạăằẳẵắặâầẩẫấậđeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ";
        for c in letters.chars().chain(letters.to_uppercase().chars()) {
            assert!(is_printable(c), "{c}");
        }
        for c in "0,9²³½°…–—“”‘’ʼ‑\u{a0}%<>#$*_@`\\".chars() {
            assert!(is_printable(c), "{c}");
        }
        for c in
            "\u{0}\u{7f}\u{ad}\u{200b}\u{200e}\u{202e}\u{2060}\u{feff}\u{fffc}\u{e000}א中😀".chars()
        {
            assert!(!is_printable(c), "{:x}", u32::from(c));
        }
    }
}
