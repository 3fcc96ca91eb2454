//! Lời hỏi: the head of a request, which is all that is read of one.

use std::io::Read;

/// So many bytes a head may have: browsers send a tenth of it.
const LONGEST: usize = 32 << 10;
/// So many headers.
const MOST: usize = 100;

/// Lời hỏi: what somebody asks for.
#[derive(Debug)]
pub struct RequestHead {
    /// As it was sent: `GET`.
    pub method: String,
    /// As it was sent, with nothing decoded.
    pub url: String,
    headers: Vec<(String, String)>,
}

impl RequestHead {
    /// Waits for the head of a request; `None` when something else comes, or nothing more.
    pub fn read(from: &mut impl Read) -> Option<Self> {
        let mut bytes = Vec::new();
        let mut piece = [0; 4096];
        while bytes.len() < LONGEST {
            let read = from.read(&mut piece).ok().filter(|it| *it > 0)?;
            bytes.extend_from_slice(piece.get(..read)?);
            let mut headers = [httparse::EMPTY_HEADER; MOST];
            let mut head = httparse::Request::new(&mut headers);
            if head.parse(&bytes).ok()?.is_complete() {
                let header = |it: &httparse::Header<'_>| {
                    let value = String::from_utf8_lossy(it.value).into_owned();
                    (it.name.to_owned(), value)
                };
                return Some(Self {
                    method: head.method?.to_owned(),
                    url: head.path?.to_owned(),
                    headers: head.headers.iter().map(header).collect(),
                });
            }
        }
        None
    }

    /// The value of each header of that name.
    pub fn values(&self, name: &'static str) -> impl Iterator<Item = &str> {
        let named = move |(it, _): &&(String, String)| it.eq_ignore_ascii_case(name);
        self.headers
            .iter()
            .filter(named)
            .map(|(_, value)| value.as_str())
    }
}
