//! Zip files by hand: with sizes that lie, and with what no spreadsheet program writes.

/// A part of a zip file.
#[derive(Clone)]
pub struct Part {
    pub name: String,
    pub text: Vec<u8>,
    /// The stream, when it is packed.
    packed: Option<Vec<u8>>,
    length: usize,
    check: u32,
    /// The length that the directory claims.
    pub claimed: Option<u32>,
}

impl Part {
    /// A part that is not packed.
    pub fn plain(name: &str, text: &[u8]) -> Self {
        Self {
            name: name.to_owned(),
            text: text.to_vec(),
            packed: None,
            length: text.len(),
            check: checksum(text.iter().copied()),
            claimed: None,
        }
    }

    /// So many zeros, packed into a thousandth.
    pub fn zeros(name: &str, length: usize) -> Self {
        Self {
            name: name.to_owned(),
            text: Vec::new(),
            packed: Some(deflated_zeros(length)),
            length,
            check: 0,
            claimed: None,
        }
    }
}

/// One block with the fixed codes: a zero, and then repetitions of 258 of them.
fn deflated_zeros(length: usize) -> Vec<u8> {
    let mut bits = Bits::default();
    bits.add(0b011, 3);
    // The byte 0 has the code 00110000, highest bit first.
    for _ in 0..=(length - 1) % 258 {
        bits.add(0b0000_1100, 8);
    }
    for _ in 0..(length - 1) / 258 {
        // Length 258 is symbol 285, 11000101; distance 1 is symbol 0.
        bits.add(0b1010_0011, 8);
        bits.add(0, 5);
    }
    bits.add(0, 7);
    bits.out.push(bits.held as u8);
    bits.out
}

#[derive(Default)]
struct Bits {
    out: Vec<u8>,
    held: u32,
    count: u32,
}

impl Bits {
    fn add(&mut self, value: u32, count: u32) {
        self.held |= value << self.count;
        self.count += count;
        while self.count >= 8 {
            self.out.push(self.held as u8);
            self.held >>= 8;
            self.count -= 8;
        }
    }
}

fn checksum(bytes: impl Iterator<Item = u8>) -> u32 {
    !bytes.fold(!0, |sum: u32, byte| {
        (0..8).fold(sum ^ u32::from(byte), |sum, _| {
            (sum >> 1) ^ (0xedb8_8320 * (sum & 1))
        })
    })
}

/// A zip file of these parts.
pub fn zip(parts: &[Part]) -> Vec<u8> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for part in parts {
        let data = part.packed.as_ref().unwrap_or(&part.text);
        let method = if part.packed.is_some() { 8_u16 } else { 0 };
        let length = part.claimed.unwrap_or(part.length as u32);
        let mut head = vec![20, 0, 0, 8];
        head.extend(method.to_le_bytes());
        head.extend([0, 0, 0x21, 0]);
        head.extend(part.check.to_le_bytes());
        head.extend((data.len() as u32).to_le_bytes());
        head.extend(length.to_le_bytes());
        head.extend((part.name.len() as u16).to_le_bytes());
        head.extend([0, 0]);
        directory.extend(b"PK\x01\x02\x14\x00");
        directory.extend(&head);
        directory.extend([0; 10]);
        directory.extend((out.len() as u32).to_le_bytes());
        directory.extend(part.name.as_bytes());
        out.extend(b"PK\x03\x04");
        out.extend(&head);
        out.extend(part.name.as_bytes());
        out.extend(data);
    }
    let (start, count) = (out.len() as u32, parts.len() as u16);
    let length = directory.len() as u32;
    out.extend(directory);
    out.extend(b"PK\x05\x06\0\0\0\0");
    out.extend(count.to_le_bytes());
    out.extend(count.to_le_bytes());
    out.extend(length.to_le_bytes());
    out.extend(start.to_le_bytes());
    out.extend([0, 0]);
    out
}

/// The parts of the smallest workbook: a list with one petition.
pub fn workbook() -> Vec<Part> {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    let texts = [
        "Nội dung kiến nghị",
        "Lĩnh vực",
        "Cơ quan",
        "Đề nghị sửa đường.",
        "Giao thông",
        "ubnd",
    ];
    let strings: String = texts.map(|it| format!("<si><t>{it}</t></si>")).concat();
    let cell = |at: usize| {
        let address = ["A1", "B1", "C1", "A2", "B2", "C2"][at];
        format!("<c r=\"{address}\" t=\"s\"><v>{at}</v></c>")
    };
    let rows = format!(
        "<row r=\"1\">{}</row><row r=\"2\">{}</row>",
        [0, 1, 2].map(cell).concat(),
        [3, 4, 5].map(cell).concat()
    );
    [
        (
            "_rels/.rels",
            format!("<Relationships xmlns=\"{package}\"><Relationship Id=\"r1\" Type=\"{office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!("<Relationships xmlns=\"{package}\"><Relationship Id=\"r1\" Type=\"{office}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
        ),
        (
            "xl/workbook.xml",
            format!("<workbook xmlns=\"{main}\" xmlns:r=\"{office}\"><sheets><sheet name=\"Danh sách\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"),
        ),
        ("xl/sharedStrings.xml", format!("<sst xmlns=\"{main}\" uniqueCount=\"6\">{strings}</sst>")),
        (
            "xl/worksheets/sheet1.xml",
            format!("<worksheet xmlns=\"{main}\"><dimension ref=\"A1:C2\"/><sheetData>{rows}</sheetData></worksheet>"),
        ),
    ]
    .map(|(name, text)| Part::plain(name, text.as_bytes()))
    .into()
}

/// Puts another text into the place of a part.
#[track_caller]
pub fn replace(parts: &mut [Part], part: Part) {
    let old = parts.iter_mut().find(|it| it.name == part.name);
    *old.expect("the part") = part;
}

/// The text of a part.
#[track_caller]
pub fn text(parts: &[Part], name: &str) -> String {
    let part = parts.iter().find(|it| it.name == name).expect(name);
    String::from_utf8(part.text.clone()).expect("UTF-8")
}
