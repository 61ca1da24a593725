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

/// Makes each scenario of a file a test in Chromium and one in Firefox.
macro_rules! in_both_browsers {
    ($($scenario:ident),+ $(,)?) => {
        mod in_chromium {
            $(
                #[test]
                #[ignore = "needs browsers: cargo xtask test e2e"]
                fn $scenario() {
                    $crate::browser::CHROMIUM.run(async |page| super::$scenario(page).await);
                }
            )+
        }
        mod in_firefox {
            $(
                #[test]
                #[ignore = "needs browsers: cargo xtask test e2e"]
                fn $scenario() {
                    $crate::browser::FIREFOX.run(async |page| super::$scenario(page).await);
                }
            )+
        }
    };
}

mod addresses;
mod barriers;
mod browser;
mod charts;
mod choosing;
mod facts;
mod failures;
mod page;
mod reading;
mod server;
mod time;
