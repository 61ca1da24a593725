//! What readers do, in Chromium and in Firefox, with the built site.
//!
//! `cargo xtask test e2e` builds and serves the site, starts the browsers' drivers and runs these tests;
//! each waits for what must be seen, so that a slow machine makes them slow and not wrong.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "what these tests cannot do, they must say at once"
)]

/// Makes each scenario of a file a test in Chromium and one in Firefox, side by side: tests run in the order of their
/// names, and two at a time drive one browser each.
macro_rules! in_both_browsers {
    ($($scenario:ident),+ $(,)?) => {
        $(
            mod $scenario {
                #[test]
                #[ignore = "needs browsers: cargo xtask test e2e"]
                fn in_chromium() {
                    $crate::browser::CHROMIUM.run(&async |page| super::$scenario(page).await);
                }

                #[test]
                #[ignore = "needs browsers: cargo xtask test e2e"]
                fn in_firefox() {
                    $crate::browser::FIREFOX.run(&async |page| super::$scenario(page).await);
                }
            }
        )+
    };
}

mod addresses;
mod archive;
mod axis;
mod barriers;
mod browser;
mod charts;
mod checks;
mod choosing;
mod editions;
mod facts;
mod failures;
mod gaps;
mod indicators;
mod page;
mod reading;
mod saving;
mod seats;
mod server;
mod time;
