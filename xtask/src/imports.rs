//! Short names for what the program imports from its glue.
//!
//! wasm-bindgen names each import after its origin and a digest, which no compression can shorten. Both files are
//! ours, so both get the same short names.

use anyhow::{Context as _, Result, bail};

const HEADER: usize = 8;
const IMPORTS: u8 = 2;
const FUNCTION: u8 = 0;

/// The program and its glue with short names.
pub(crate) fn shortened(program: &[u8], glue: &str) -> Result<(Vec<u8>, String)> {
    let mut out = program.get(..HEADER).context("not a WebAssembly file")?.to_vec();
    let mut glue = glue.to_owned();
    let mut reader = Reader { bytes: program, at: HEADER };
    while reader.at < program.len() {
        let id = reader.byte()?;
        let length = reader.number()?;
        let section = reader.take(length)?;
        out.push(id);
        if id == IMPORTS {
            let section = rename(section, &mut glue)?;
            push_number(&mut out, section.len());
            out.extend(section);
        } else {
            push_number(&mut out, length);
            out.extend(section);
        }
    }
    Ok((out, glue))
}

fn rename(section: &[u8], glue: &mut String) -> Result<Vec<u8>> {
    let mut reader = Reader { bytes: section, at: 0 };
    let mut out = Vec::new();
    let n = reader.number()?;
    push_number(&mut out, n);
    for index in 0..n {
        let module = reader.text()?;
        let name = String::from_utf8(reader.text()?.to_vec()).context("an import's name")?;
        let kind = reader.byte()?;
        if kind != FUNCTION {
            bail!("the program imports `{name}`, which is no function: teach xtask/src/imports.rs");
        }
        let of_type = reader.number()?;
        let short = format!("i{index}");
        // The glue writes each as a member: `        __wbg_…_0123: function(…`.
        let (old, new) = (format!("{name}: "), format!("{short}: "));
        if glue.matches(&old).count() != 1 {
            bail!("the glue does not name `{name}` once: teach xtask/src/imports.rs");
        }
        *glue = glue.replace(&old, &new);
        for text in [module, short.as_bytes()] {
            push_number(&mut out, text.len());
            out.extend(text);
        }
        out.push(kind);
        push_number(&mut out, of_type);
    }
    Ok(out)
}

/// Appends a number as WebAssembly writes them (LEB128, unsigned).
fn push_number(out: &mut Vec<u8>, mut number: usize) {
    loop {
        let low = u8::try_from(number & 0x7f).unwrap_or(0);
        number >>= 7;
        if number == 0 {
            return out.push(low);
        }
        out.push(low | 0x80);
    }
}

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    fn byte(&mut self) -> Result<u8> {
        let byte = self.bytes.get(self.at).context("the WebAssembly file ends too soon")?;
        self.at += 1;
        Ok(*byte)
    }

    fn number(&mut self) -> Result<usize> {
        let (mut number, mut shift) = (0_usize, 0_u32);
        loop {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f).checked_shl(shift).context("a number too large")?;
            if byte & 0x80 == 0 {
                return Ok(number);
            }
            shift += 7;
        }
    }

    fn take(&mut self, n: usize) -> Result<&'a [u8]> {
        let taken = self.bytes.get(self.at..self.at.saturating_add(n));
        self.at = self.at.saturating_add(n);
        taken.context("the WebAssembly file ends too soon")
    }

    fn text(&mut self) -> Result<&'a [u8]> {
        let n = self.number()?;
        self.take(n)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A program that imports `long_1` of type 0 from `m`, and has a custom section.
    const PROGRAM: &[u8] =
        b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x02\x0c\x01\x01m\x06long_1\0\0\0\x03\x01cx";

    #[test]
    fn program_and_glue_get_the_same_names() {
        let glue = "const i = { long_1: function() {} };";
        let (program, glue) = shortened(PROGRAM, glue).unwrap();
        assert_eq!(glue, "const i = { i0: function() {} };");
        assert_eq!(
            program,
            b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x02\x08\x01\x01m\x02i0\0\0\0\x03\x01cx"
        );
    }

    #[test]
    fn a_glue_that_lacks_an_import_and_a_cut_program_are_refused() {
        assert!(shortened(PROGRAM, "").is_err());
        assert!(shortened(&PROGRAM[..20], "long_1: f").is_err());
    }
}
