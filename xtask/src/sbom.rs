//! The bill of materials: every package that is compiled into the programs, as `CycloneDX` 1.5.
//!
//! Own code, as it is a list made of what cargo says; the tools that write one cover far more and take longer to
//! install than the site takes to build.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context as _, Result};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::{paths, run, tools};

/// Its name in the site.
pub(crate) const NAME: &str = "sbom.cdx.json";

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    resolve: Resolve,
}

#[derive(Deserialize)]
struct Package {
    id: String,
    name: String,
    version: String,
    license: Option<String>,
    repository: Option<String>,
}

#[derive(Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    id: String,
    deps: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    pkg: String,
    dep_kinds: Vec<Kind>,
}

#[derive(Deserialize)]
struct Kind {
    /// None for what is compiled into the program; else `build` or `dev`.
    kind: Option<String>,
}

#[derive(Deserialize)]
struct Lock {
    package: Vec<Locked>,
}

#[derive(Deserialize)]
struct Locked {
    name: String,
    version: String,
    checksum: Option<String>,
}

/// The bill of materials of the programs.
pub(crate) fn document() -> Result<Vec<u8>> {
    let mut cargo = run::cargo();
    cargo.args([
        "metadata",
        "--format-version=1",
        "--locked",
        "--filter-platform",
        tools::WASM_TARGET,
    ]);
    let metadata: Metadata = serde_json::from_str(&run::output(cargo.current_dir(paths::root()))?)
        .context("cannot read what `cargo metadata` says")?;
    let lock =
        std::fs::read_to_string(paths::root().join("Cargo.lock")).context("no Cargo.lock")?;
    let lock: Lock = toml::from_str(&lock).context("Cargo.lock")?;
    let document = made(&metadata, &lock)?;
    serde_json::to_vec_pretty(&document).context("cannot write the bill of materials")
}

fn made(metadata: &Metadata, lock: &Lock) -> Result<Value> {
    let packages: BTreeMap<&str, &Package> =
        metadata.packages.iter().map(|package| (package.id.as_str(), package)).collect();
    let nodes: BTreeMap<&str, Vec<&str>> =
        metadata.resolve.nodes.iter().map(|node| (node.id.as_str(), compiled_in(node))).collect();
    let own = metadata.packages.iter().find(|package| package.name == "svodka");
    let own = own.context("the workspace has no package `svodka`")?;
    let checksums: BTreeMap<(&str, &str), &str> = lock
        .package
        .iter()
        .filter_map(|it| Some(((it.name.as_str(), it.version.as_str()), it.checksum.as_deref()?)))
        .collect();

    let mut reached = BTreeSet::from([own.id.as_str()]);
    let mut next = vec![own.id.as_str()];
    while let Some(id) = next.pop() {
        for to in nodes.get(id).into_iter().flatten() {
            if reached.insert(to) {
                next.push(to);
            }
        }
    }
    let own_id = own.id.as_str();
    let others = reached.iter().filter(|id| **id != own_id).filter_map(|id| packages.get(id));
    let mut components: Vec<Value> = others
        .map(|package| {
            component(
                package,
                "library",
                checksums.get(&(package.name.as_str(), package.version.as_str())).copied(),
            )
        })
        .collect();
    components.sort_by_key(|component| component["bom-ref"].to_string());
    let mut dependencies: Vec<Value> = reached
        .iter()
        .filter_map(|id| {
            let to = nodes.get(id)?.iter().filter_map(|id| packages.get(id)).map(|it| purl(it));
            let to: BTreeSet<String> = to.collect();
            Some(json!({ "ref": purl(packages.get(id)?), "dependsOn": to }))
        })
        .collect();
    dependencies.sort_by_key(|dependency| dependency["ref"].to_string());
    Ok(json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": { "component": component(own, "application", None) },
        "components": components,
        "dependencies": dependencies,
    }))
}

fn compiled_in(node: &Node) -> Vec<&str> {
    let is_compiled_in = |it: &&Dependency| it.dep_kinds.iter().any(|kind| kind.kind.is_none());
    node.deps.iter().filter(is_compiled_in).map(|dependency| dependency.pkg.as_str()).collect()
}

fn purl(package: &Package) -> String {
    format!("pkg:cargo/{}@{}", package.name, package.version)
}

fn component(package: &Package, kind: &str, checksum: Option<&str>) -> Value {
    // Old manifests part licences by a slash, which SPDX does not know.
    let licence = package.license.iter().map(|it| it.replace('/', " OR "));
    let licences: Vec<Value> = licence.map(|it| json!({ "expression": it })).collect();
    let hashes: Vec<Value> =
        checksum.iter().map(|it| json!({ "alg": "SHA-256", "content": it })).collect();
    let places: Vec<Value> =
        package.repository.iter().map(|it| json!({ "type": "vcs", "url": it })).collect();
    json!({
        "type": kind,
        "bom-ref": purl(package),
        "name": package.name,
        "version": package.version,
        "purl": purl(package),
        "licenses": licences,
        "hashes": hashes,
        "externalReferences": places,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bill_names_what_is_compiled_in_and_nothing_else() {
        let bill: Value = serde_json::from_slice(&document().unwrap()).unwrap();
        let components = bill["components"].as_array().unwrap();
        let find = |name: &str| components.iter().find(|it| it["name"] == name);
        for name in ["yew", "plotters", "serde_json", "wasm-bindgen"] {
            let found = find(name).unwrap_or_else(|| panic!("{name} is not in the bill"));
            assert_eq!(found["hashes"][0]["content"].as_str().unwrap().len(), 64);
            assert!(found["licenses"][0]["expression"].as_str().unwrap().contains("MIT"));
        }
        for name in ["fantoccini", "rust_decimal", "xtask", "svodka"] {
            assert!(find(name).is_none(), "{name}");
        }
        let refs: BTreeSet<&str> =
            components.iter().map(|it| it["bom-ref"].as_str().unwrap()).collect();
        assert_eq!(refs.len(), components.len());
        let own = bill["metadata"]["component"]["bom-ref"].as_str().unwrap();
        for dependency in bill["dependencies"].as_array().unwrap() {
            let of = dependency["ref"].as_str().unwrap();
            assert!(of == own || refs.contains(of), "{of}");
            for on in dependency["dependsOn"].as_array().unwrap() {
                assert!(refs.contains(on.as_str().unwrap()), "{on}");
            }
        }
    }
}
