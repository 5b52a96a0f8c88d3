//! Asking a server on this machine for one page, as a browser that reads brotli would.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::time::Duration;

use crate::process::{Doing, Error, Result};

/// An answer: its status, whether it came as brotli, and its body as it crossed the wire.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) brotli: bool,
    pub(crate) body: Vec<u8>,
}

/// Gets `path` from the server on `port`.
pub(crate) fn get(port: u16, path: &str) -> Result<Answer> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let request = format!(
        "GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept-Encoding: br\r\nConnection: close\r\n\r\n"
    );
    stream.write_all(request.as_bytes())?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes)?;
    parse(&bytes).ok_or_else(|| Error(format!("The answer to {path} is not HTTP.")))
}

/// A port nobody listens on.
pub(crate) fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).doing("find a free port")?;
    Ok(listener.local_addr()?.port())
}

fn parse(bytes: &[u8]) -> Option<Answer> {
    let head_ends = bytes.windows(4).position(|four| four == b"\r\n\r\n")?;
    let head = String::from_utf8_lossy(&bytes[..head_ends]).to_ascii_lowercase();
    let status = head.split(' ').nth(1)?.parse().ok()?;
    let body = &bytes[head_ends + 4..];
    let chunked = head.contains("\r\ntransfer-encoding: chunked");
    Some(Answer {
        status,
        brotli: head.contains("\r\ncontent-encoding: br"),
        body: if chunked {
            join_chunks(body)?
        } else {
            body.to_vec()
        },
    })
}

fn join_chunks(mut rest: &[u8]) -> Option<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let line_ends = rest.windows(2).position(|two| two == b"\r\n")?;
        let length =
            usize::from_str_radix(str::from_utf8(&rest[..line_ends]).ok()?.trim(), 16).ok()?;
        if length == 0 {
            return Some(body);
        }
        let start = line_ends + 2;
        body.extend_from_slice(rest.get(start..start + length)?);
        rest = rest.get(start + length + 2..)?;
    }
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn a_plain_answer_is_read() {
        let answer =
            parse(b"HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: 2\r\n\r\nhi")
                .unwrap();
        assert_eq!(
            (answer.status, answer.brotli, answer.body),
            (200, true, b"hi".to_vec())
        );
    }

    #[test]
    fn chunks_are_joined() {
        let bytes = b"HTTP/1.1 404 Not Found\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\na\r\n, neighbou\r\n0\r\n\r\n";
        let answer = parse(bytes).unwrap();
        assert_eq!(
            (answer.status, answer.brotli, answer.body),
            (404, false, b"hi, neighbou".to_vec())
        );
    }
}
