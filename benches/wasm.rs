//! The core alone in WebAssembly, for `benches/bench.mjs`: what `benches/core.rs` measures
//! natively, without the border to JavaScript. Not a part of the site.

use baokao::api::input::Input;
use baokao::applicant::{Applicant, Day, Options, PerPack, Value, parse};
use baokao::rules::{PACK_COUNT, evaluate, outcomes};
use std::hint::black_box;
use wasm_bindgen::prelude::wasm_bindgen;

const ALL: PerPack<bool> = [true; PACK_COUNT];

fn main() {}

/// Applicants that have been read.
#[wasm_bindgen]
pub struct Core {
    applicants: Vec<Applicant>,
    as_of: Day,
}

#[wasm_bindgen]
impl Core {
    /// Reads a batch as `embed/encode.js` writes it: options, then applicants.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(bytes: &[u8]) -> Core {
        let mut values = Input::new(bytes);
        let as_of = Options::read(&values.next().unwrap_or(Value::Null), Day(0)).as_of.unwrap_or(Day(0));
        let applicants = values.filter_map(|value| parse(&value, Some(as_of)).ok()).collect();
        Core { applicants, as_of }
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.applicants.len()
    }

    /// Verdicts and both dates of all.
    pub fn outcomes(&self) {
        for one in &self.applicants {
            black_box(outcomes(one, self.as_of, &ALL));
        }
    }

    /// Whole reports of all.
    pub fn reports(&self) {
        for one in &self.applicants {
            black_box(evaluate(one, self.as_of, &ALL));
        }
    }
}
