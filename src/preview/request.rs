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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_is_read_in_whatever_pieces_it_comes() {
        let (first, second) = ("GET /a?b HTTP/1.1\r\nHo", "st: x\r\nhost: y\r\n\r\nrest");
        let request = RequestHead::read(&mut first.as_bytes().chain(second.as_bytes())).unwrap();
        assert_eq!((&*request.method, &*request.url), ("GET", "/a?b"));
        assert_eq!(request.values("Host").collect::<Vec<_>>(), ["x", "y"]);
    }

    #[test]
    fn anything_else_is_no_request() {
        let endless = format!("GET / HTTP/1.1\r\nA: {}", "x".repeat(LONGEST));
        for other in [
            "",
            "GET / HT",
            "\x16\x03\x01",
            "GET / HTTP/1.1\r\nHost : x\r\n\r\n",
            "GET / HTTP/1.1\r\nA: b\r\n c: d\r\n\r\n",
            &endless,
        ] {
            assert!(
                RequestHead::read(&mut other.as_bytes()).is_none(),
                "{other}"
            );
        }
    }
}
