//! Any text as a release file: it is read, checked and laid beside itself, or refused.

use svodka::checks;
use svodka::model::claim::Claim;
use svodka::model::registry::Registry;
use svodka::model::wording::Language;
use svodka::wire;

thread_local! {
    static REGISTRY: Registry =
        wire::registry::read(include_str!("../../assets/archive/registry.json")).whole().unwrap();
}

/// What must hold of any text.
pub fn run(text: &str) {
    REGISTRY.with(|registry| {
        if let Some(release) = wire::release::read(text, registry).value {
            checks::thorough(&release, registry, &[]);
            let claims: Vec<Claim> = Claim::all(&release, Language::Ru);
            checks::across::all(&claims, registry);
        }
    });
}
