//! The page opened from disk: everything that it reads, in one classic script.
//!
//! Browsers let a page from disk run classic scripts beside it, but neither import modules nor fetch.
//! So a script holds the glue as a function, the program, and the files that the program fetches;
//! over HTTP nobody asks for it. assets/boot/boot.js is the other half.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result, bail};
use base64::Engine as _;

use crate::assemble::Files;

/// The script for a page with this glue and program, and the files of the site that it fetches.
pub(crate) fn script(
    glue: &str,
    program: &[u8],
    files: &Files,
    is_fetched: &dyn Fn(&str) -> bool,
) -> Result<Vec<u8>> {
    let mut texts = BTreeMap::new();
    for (name, bytes) in files {
        if is_fetched(name) {
            let text = std::str::from_utf8(bytes).with_context(|| {
                format!("{name} is not UTF-8: a page from disk reads text only (xtask/src/disk.rs)")
            })?;
            texts.insert(name, text);
        }
    }
    let files = serde_json::to_string(&texts).context("cannot write the files as JSON")?;
    let program = base64::engine::general_purpose::STANDARD.encode(program);
    let glue = classic(glue)?;
    let script = format!(
        "self.svodkaDisk = {{\nglue: function () {{\n\"use strict\";\n{glue}\n}},\n\
         program: \"{program}\",\nfiles: {files}\n}};\n"
    );
    Ok(script.into_bytes())
}

/// The glue, an ES module, as the body of a function that returns its start.
fn classic(glue: &str) -> Result<String> {
    const EXPORT: &str = "export { initSync, __wbg_init as default };";
    let (body, rest) = glue.split_once(EXPORT).with_context(|| {
        format!("the glue has no line `{EXPORT}`: wasm-bindgen changed, and xtask/src/disk.rs must follow")
    })?;
    let is_of_modules = |line: &&str| line.starts_with("import ") || line.starts_with("export ");
    if let Some(line) = body.lines().chain(rest.lines()).find(is_of_modules) {
        bail!("the glue has `{line}`, which a page opened from disk cannot do (xtask/src/disk.rs)");
    }
    Ok(format!("{}return __wbg_init;", body.replace("import.meta.url", "document.baseURI")))
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str = "let a = import.meta.url;\nexport { initSync, __wbg_init as default };\n";

    #[test]
    fn the_script_holds_glue_program_and_fetched_files() {
        let files = [("archive/a.json", "{\"b\":1}"), ("icons/a.svg", "<svg/>")];
        let files = files.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()));
        let script =
            script(GLUE, b"wasm", &Files::from(files), &|name| name.starts_with("archive/"))
                .unwrap();
        assert_eq!(
            String::from_utf8(script).unwrap(),
            "self.svodkaDisk = {\nglue: function () {\n\"use strict\";\n\
             let a = document.baseURI;\nreturn __wbg_init;\n},\n\
             program: \"d2FzbQ==\",\nfiles: {\"archive/a.json\":\"{\\\"b\\\":1}\"}\n};\n"
        );
    }

    #[test]
    fn a_glue_of_another_shape_is_refused() {
        assert!(classic("export default 1;").is_err());
        let error =
            classic(&format!("import {{ a }} from './snippets/a.js';\n{GLUE}")).unwrap_err();
        assert!(error.to_string().contains("./snippets/a.js"), "{error}");
    }
}
