//! Texts in a PNG file: `iTXt` chunks in UTF-8, which any viewer of metadata shows.

use super::crc::crc32;
use crate::analysis::locate::sha256;

const SIGNATURE: [u8; 8] = [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n'];
/// The keyword of the rows behind the picture; its text is JSON-LD.
pub const EVIDENCE: &str = "Svodka";

/// A text of a PNG file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// What it is: one of PNG's own keywords, or [`EVIDENCE`].
    pub keyword: &'static str,
    /// The language, as a BCP 47 tag; empty for what is in none.
    pub language: &'static str,
    /// The text.
    pub text: String,
}

/// What a PNG file says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Read {
    /// The evidence, where it has one.
    pub evidence: Option<String>,
    /// The digest of its pixels as they are packed.
    pub sha256: String,
}

/// The file with texts in it and so many pixels to a CSS pixel, of which an inch has 96; none where it is no PNG file.
pub fn with_texts(png: &[u8], texts: &[Text], scale: u8) -> Option<Vec<u8>> {
    let mut made = SIGNATURE.to_vec();
    for Chunk { kind, data } in chunks(png)? {
        // The browser's own resolution would stand beside ours.
        if kind != *b"pHYs" {
            made.extend(chunk(kind, data));
        }
        if kind == *b"IHDR" {
            // 96 pixels an inch are 3,780 a metre.
            let a_metre = (3_780 * u32::from(scale)).to_be_bytes();
            made.extend(chunk(*b"pHYs", &[&a_metre[..], &a_metre[..], &[1]].concat()));
            for text in texts {
                made.extend(chunk(*b"iTXt", &body(text)));
            }
        }
    }
    Some(made)
}

/// Keyword, not compressed, language, the keyword once more in words, text.
fn body(Text { keyword, language, text }: &Text) -> Vec<u8> {
    let parts: [&[u8]; 5] =
        [keyword.as_bytes(), &[0, 0, 0], language.as_bytes(), &[0, 0], text.as_bytes()];
    parts.concat()
}

/// What a PNG file says of itself; none where it is no PNG file, or damaged.
pub fn read(png: &[u8]) -> Option<Read> {
    let chunks = chunks(png)?;
    let pixels = chunks.iter().filter(|chunk| matches!(&chunk.kind, b"IHDR" | b"IDAT"));
    let pixels: Vec<&[u8]> = pixels.map(|chunk| chunk.data).collect();
    let evidence = chunks.iter().filter(|chunk| chunk.kind == *b"iTXt").find_map(|chunk| {
        let rest = chunk.data.strip_prefix(EVIDENCE.as_bytes())?.strip_prefix(&[0, 0, 0])?;
        let mut parts = rest.splitn(3, |byte| *byte == 0);
        String::from_utf8(parts.nth(2)?.to_vec()).ok()
    });
    Some(Read { evidence, sha256: sha256(&pixels.concat()) })
}

struct Chunk<'a> {
    kind: [u8; 4],
    data: &'a [u8],
}

/// All chunks; none where one breaks off or its checksum is wrong.
fn chunks(png: &[u8]) -> Option<Vec<Chunk<'_>>> {
    let mut rest = png.strip_prefix(&SIGNATURE)?;
    let mut chunks = Vec::new();
    while !rest.is_empty() {
        let (length, tail) = rest.split_first_chunk::<4>()?;
        let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
        let checked = tail.get(..length.checked_add(4)?)?;
        let (kind, data) = checked.split_first_chunk::<4>()?;
        let (crc, after) = tail.get(checked.len()..)?.split_first_chunk::<4>()?;
        if u32::from_be_bytes(*crc) != crc32(checked) {
            return None;
        }
        chunks.push(Chunk { kind: *kind, data });
        rest = after;
    }
    Some(chunks)
}

fn chunk(kind: [u8; 4], data: &[u8]) -> Vec<u8> {
    let checked = [&kind[..], data].concat();
    let length = u32::try_from(data.len()).unwrap_or_default().to_be_bytes();
    [&length[..], &checked, &crc32(&checked).to_be_bytes()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file() -> Vec<u8> {
        let parts = [
            SIGNATURE.to_vec(),
            chunk(*b"IHDR", &[0; 13]),
            chunk(*b"pHYs", &[0; 9]),
            chunk(*b"IDAT", &[1, 2, 3]),
            chunk(*b"IEND", &[]),
        ];
        parts.concat()
    }

    fn text(text: &str) -> Text {
        Text { keyword: EVIDENCE, language: "kk", text: text.to_owned() }
    }

    #[test]
    fn texts_go_in_and_the_pixels_stay() {
        let with = with_texts(&file(), &[text("ә ғ қ — {\"a\":\"\\u0000\"}")], 2).unwrap();
        let read_back = read(&with).unwrap();
        assert_eq!(read_back.evidence.as_deref(), Some("ә ғ қ — {\"a\":\"\\u0000\"}"));
        assert_eq!(read_back.sha256, read(&file()).unwrap().sha256);
        assert_eq!(with.windows(4).filter(|four| four == b"pHYs").count(), 1);
    }

    #[test]
    fn a_damaged_file_is_none() {
        let mut bytes = file();
        assert!(read(&bytes).is_some());
        let at = bytes.len() - 18;
        bytes[at] ^= 1;
        assert_eq!(read(&bytes), None);
        assert_eq!(read(&file()[..40]), None);
        assert_eq!(read(b""), None);
        assert_eq!(read(&[&SIGNATURE[..], &[0xff; 12]].concat()), None);
    }
}
