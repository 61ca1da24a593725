//! Svodka: official press releases as figures that can be seen, checked, compared and cited.
//!
//! The modules are the layers, and imports point one way; `tests/layers` proves it:
//!
//! | layer | what it is | may use |
//! |---|---|---|
//! | [`model`] | what a release says, as data | – |
//! | [`analysis`] | selections, addresses, the reading of figure phrases | model |
//! | [`wire`] | the JSON boundary | model |
//! | [`checks`] | whether a release adds up | model, analysis |
//! | [`i18n`] | words, numbers and dates in three languages | model |
//! | [`export`] | facts and pictures as files that carry their evidence, and the same read back | model, analysis, i18n |
//! | [`charts`] | specs in, pictures as data out | – |
//! | [`views`] | components: values in, intents out | all above but wire |
//! | [`platform`] | the only place that touches the browser | model |
//! | [`app`] | the assembly: state, one reducer, loading, addresses | all |

pub mod analysis;
pub mod app;
pub mod charts;
pub mod checks;
pub mod export;
pub mod i18n;
pub mod model;
pub mod platform;
pub mod views;
pub mod wire;
