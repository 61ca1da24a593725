//! Digests and compression.

use std::fs;
use std::io::Write as _;
use std::path::PathBuf;

use anyhow::{Context as _, Result};
use base64::Engine as _;
use sha2::{Digest as _, Sha256, Sha384};

use crate::paths;

/// How many hexadecimal digits of a digest stand in a file name: 64 bits.
const NAME_DIGITS: usize = 16;

/// SHA-256 as lower-case hexadecimal digits.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    let halves = |byte: &u8| [byte >> 4, byte & 0xf];
    let digit = |half: u8| char::from_digit(u32::from(half), 16);
    Sha256::digest(bytes).iter().flat_map(halves).filter_map(digit).collect()
}

/// The part of a file name that changes with its content.
pub(crate) fn for_name(bytes: &[u8]) -> String {
    sha256(bytes).chars().take(NAME_DIGITS).collect()
}

/// The value of an `integrity` attribute.
pub(crate) fn integrity(bytes: &[u8]) -> String {
    let digest = Sha384::digest(bytes);
    format!("sha384-{}", base64::engine::general_purpose::STANDARD.encode(digest))
}

/// SHA-256 in base64, as content policies name scripts and styles.
pub(crate) fn base64_sha256(bytes: &[u8]) -> String {
    base64::engine::general_purpose::STANDARD.encode(Sha256::digest(bytes))
}

/// The bytes in brotli at its best level, which takes seconds for a program: kept beside the build.
pub(crate) fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let folder = packed_folder();
    let kept = folder.join(sha256(bytes));
    if let Ok(done) = fs::read(&kept) {
        return Ok(done);
    }
    let done = brotli_now(bytes)?;
    fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    // Under its final name only when complete: two servers may write the same file at once.
    let part = folder.join(format!("{}.{}", sha256(bytes), std::process::id()));
    fs::write(&part, &done).with_context(|| format!("cannot write {}", part.display()))?;
    fs::rename(&part, &kept).with_context(|| format!("cannot write {}", kept.display()))?;
    Ok(done)
}

/// Where packed files are kept, each under the digest of the plain one.
pub(crate) fn packed_folder() -> PathBuf {
    paths::work().join("brotli")
}

fn brotli_now(bytes: &[u8]) -> Result<Vec<u8>> {
    const BUFFER: usize = 1 << 16;
    const LEVEL: u32 = 11;
    const WINDOW: u32 = 22;
    let mut packed = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut packed, BUFFER, LEVEL, WINDOW);
    writer.write_all(bytes).context("cannot compress")?;
    writer.flush().context("cannot compress")?;
    drop(writer);
    Ok(packed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digests_are_the_published_ones_of_abc() {
        assert_eq!(
            sha256(b"abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
        assert_eq!(for_name(b"abc"), "ba7816bf8f01cfea");
        assert_eq!(
            integrity(b"abc"),
            "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn"
        );
    }

    #[test]
    fn brotli_makes_text_smaller() {
        let text = "сводка ".repeat(500);
        assert!(brotli_now(text.as_bytes()).unwrap().len() < text.len() / 20);
    }
}
