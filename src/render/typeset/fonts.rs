//! The four faces of Tinos, the only fonts there are but for those that an office puts beside its
//! own templates.

use std::sync::LazyLock;

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
        code => SHOWING.get(code as usize) == Some(&FACES.len()),
    }
}

/// How many faces show each character: every letter of every record is looked up.
static SHOWING: LazyLock<Vec<usize>> = LazyLock::new(|| {
    let mut showing = Vec::new();
    for code in FONTS.iter().flat_map(|it| it.info().coverage.iter()) {
        let code = code as usize;
        showing.resize(showing.len().max(code + 1), 0);
        showing[code] += 1;
    }
    showing
});

/// Whether a font is one of the program's own.
pub fn is_built_in(font: &[u8]) -> bool {
    FACES.contains(&font)
}
