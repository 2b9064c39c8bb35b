//! Any text as a name: reading the compared form again changes nothing.
#![no_main]

use baokao::applicant::Name;

libfuzzer_sys::fuzz_target!(|text: &str| {
    if let Some(known) = Name::read(text).and_then(Name::text) {
        assert_eq!(Name::read(known).and_then(Name::text), Some(known));
    }
});
