//! `records/<year>/issued/<path>.toml`: what is known of a paper that went out.

use schemars::JsonSchema;
use serde::Deserialize;

use super::choice::{NamedChoice, choices};
use super::day::Day;

/// # Văn bản đã ban hành
/// Điều đã biết về một văn bản đã gửi đi; chương trình ghi khi chạy `doithoai issue`, không sửa
/// bằng tay. Bản PDF đứng cạnh tệp này.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct IssuedRecord {
    /// # Đường dẫn
    /// Đường dẫn của văn bản trong thư mục văn bản.
    #[schemars(example = "2025/2025-04-nuoc-tang/ket-luan.pdf")]
    pub path: String,
    /// # Loại văn bản
    /// Tên loại như lệnh `doithoai list` ghi.
    #[schemars(example = &"conclusion")]
    pub kind: String,
    /// # Trích yếu
    /// Tên loại và trích yếu như đã in.
    pub title: String,
    /// # Số và ký hiệu
    /// Số và ký hiệu như đã in; chương trình làm việc không có số.
    #[schemars(example = "52-KL/ĐU")]
    pub number: Option<String>,
    /// # Ngày của văn bản
    /// Ngày ghi trên văn bản.
    pub date: Day,
    /// # Ngày ban hành
    /// Ngày văn bản được gửi đi.
    pub issued: Day,
    /// # Thể thức
    /// Tên tệp thể thức đã dùng.
    #[schemars(example = &"hd36")]
    pub profile: String,
    /// # Bản đã ký
    /// Bản giữ lại là bản chưa ký, bản ký số hay bản quét.
    pub signed: SignedForm,
    /// # Mã băm
    /// Mã băm SHA-256 của tệp PDF.
    pub sha256: String,
    /// # Độ lớn
    /// Độ lớn của tệp PDF, tính bằng byte.
    pub size: u32,
    /// # Số trang
    /// Số trang của tệp PDF.
    pub pages: u32,
    /// # Phiên bản chương trình
    /// Phiên bản chương trình đã lập văn bản.
    pub program: String,
    /// # Dấu vân của nội dung
    /// Mã băm của các giá trị và mẫu đã làm nên văn bản; còn nguyên thì không phải so lại.
    pub made_of: String,
    /// # Có chữ của thể thức
    /// `true`: nội dung đã in gồm cả chữ của thể thức như tiêu đề, “Kính gửi:”, “Nơi nhận:”. Tệp ghi
    /// bằng bản chương trình cũ không có mục này; chữ ấy khi đó in thế nào thì không biết.
    pub fixed_words: Option<bool>,
    /// # Dấu niêm
    /// Mã băm SHA-256 của mọi mục khác trong tệp này. Sửa tệp bằng tay thì dấu không còn khớp.
    pub seal: Option<String>,
    /// # Nội dung đã in
    /// Các đoạn đã in, theo thứ tự.
    #[serde(default)]
    pub printed: Vec<String>,
    /// # Thời hạn đã in
    /// Các thời hạn chung đã in trong văn bản; lịch làm việc đổi về sau cũng không dời.
    #[serde(default)]
    pub deadline: Vec<PrintedDeadline>,
    /// # Thay bằng bản khác
    /// Vì sao bản này đã được thay; bản đang dùng không có mục này.
    pub replaced: Option<ReplacedRecord>,
}

/// # Thời hạn đã in
/// Thời hạn chung của một nội dung giao cho một cơ quan, như đã in.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct PrintedDeadline {
    /// # Mã nội dung
    /// Mã số của nội dung kiến nghị.
    pub item: String,
    /// # Cơ quan
    /// Mã của cơ quan được giao trong office.toml.
    pub body: String,
    /// # Ngày giao
    /// Ngày giao việc.
    pub given: Day,
    /// # Ngày hết hạn
    /// Ngày đã in.
    pub date: Day,
}

/// # Bản đã được thay
/// Bản này đã ban hành rồi được thay bằng bản khác.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ReplacedRecord {
    /// # Ngày thay
    /// Ngày ban hành bản mới.
    pub date: Day,
    /// # Lý do
    /// Vì sao phải thay.
    pub reason: String,
}

choices! {
    SignedForm "Bản đã ký" "Bản giữ lại là bản chưa ký, bản ký số hay bản quét.":
    No "no" "Chưa ký": "Đúng bản chương trình đã lập."
    Signature "signature" "Ký số": "Bản đã lập cộng với chữ ký số; phần đã lập còn nguyên từng byte."
    Scan "scan" "Bản quét": "Bản quét, hoặc tệp không bắt đầu bằng bản đã lập."
}

impl IssuedRecord {
    /// The file of a paper's record relative to the root: beside `<this>.pdf` of the same name.
    /// `nth` tells copies that were replaced apart, from 1.
    pub fn file_of(path: &str, nth: Option<usize>) -> Option<String> {
        let (year, rest) = path.split_once('/')?;
        let stem = rest.strip_suffix(".pdf")?;
        let nth = nth.map_or(String::new(), |nth| format!(".{nth}"));
        Some(format!("records/{year}/issued/{stem}{nth}.toml"))
    }

    /// The path of the paper whose record or copy a file is, and which of its replaced copies.
    pub fn paper_of(file: &str) -> Option<(String, Option<usize>)> {
        let rest = file.strip_prefix("records/")?;
        let (year, rest) = rest.split_once("/issued/")?;
        let stem = rest.strip_suffix(".toml").or(rest.strip_suffix(".pdf"))?;
        let (stem, nth) = match stem.rsplit_once('.') {
            Some((stem, nth)) => (stem, Some(nth.parse().ok()?)),
            None => (stem, None),
        };
        Some((format!("{year}/{stem}.pdf"), nth))
    }

    /// The copy beside a record.
    pub fn copy_beside(file: &str) -> String {
        let stem = file.strip_suffix(".toml").unwrap_or(file);
        format!("{stem}.pdf")
    }

    /// The record as it stands in its file.
    pub fn written(&self) -> String {
        format!("{HEAD}{}", self.values(self.seal.as_deref()))
    }

    /// What the seal is the hash of: every other value as the program writes it, however the file
    /// is laid out. Records that went out bear it: a key that is added later leaves no trace in
    /// records that do not have it.
    pub fn to_be_sealed(&self) -> String {
        self.values(None)
    }

    /// The values, each on its line.
    fn values(&self, seal: Option<&str>) -> String {
        let mut text = String::new();
        let number = self.number.iter().map(|it| ("number", quoted(it)));
        let lines = [
            ("path", quoted(&self.path)),
            ("kind", quoted(&self.kind)),
            ("title", quoted(&self.title)),
        ];
        let others = [
            ("date", day(self.date)),
            ("issued", day(self.issued)),
            ("profile", quoted(&self.profile)),
            ("signed", quoted(self.signed.name())),
            ("sha256", quoted(&self.sha256)),
            ("size", self.size.to_string()),
            ("pages", self.pages.to_string()),
            ("program", quoted(&self.program)),
            ("made-of", quoted(&self.made_of)),
        ];
        let fixed = self.fixed_words.map(|it| ("fixed-words", it.to_string()));
        let seal = seal.map(|it| ("seal", quoted(it)));
        let lines = lines.into_iter().chain(number).chain(others);
        let lines = lines.chain(fixed).chain(seal);
        for (key, value) in lines {
            text += &format!("{key} = {value}\n");
        }
        text += "printed = [\n";
        for passage in &self.printed {
            text += &format!("  {},\n", quoted(passage));
        }
        text += "]\n";
        for it in &self.deadline {
            let (item, body) = (quoted(&it.item), quoted(&it.body));
            let (given, date) = (day(it.given), day(it.date));
            text += "\n[[deadline]]\n";
            text += &format!("item = {item}\nbody = {body}\ngiven = {given}\ndate = {date}\n");
        }
        if let Some(ReplacedRecord { date, reason }) = &self.replaced {
            let (date, reason) = (day(*date), quoted(reason));
            text += &format!("\n[replaced]\ndate = {date}\nreason = {reason}\n");
        }
        text
    }
}

/// What stands above every record of a copy.
const HEAD: &str = "# Chương trình ghi tệp này khi ban hành văn bản; không sửa bằng tay.\n";

/// A day as TOML has it.
fn day(day: Day) -> String {
    day.0.to_string()
}

/// A text on one line, in quotes.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            c if c.is_control() => quoted.push_str(&format!("\\u{:04X}", u32::from(c))),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}
