//! Any text as a CV: every date one of the calendar, every word one that was pasted.
#![no_main]

use baokao::applicant::{Written, YEARS};
use baokao::finder::recognise;

libfuzzer_sys::fuzz_target!(|text: &str| {
    for line in recognise(text) {
        for date in line.start.iter().chain(&line.end) {
            let is_year = date.len() == 4 && date.parse().is_ok_and(|year: i32| YEARS.contains(&year));
            assert!(is_year || Written::parse(date).is_some(), "{date}");
        }
        assert!(text.contains(&line.employer) && text.contains(&line.position));
        assert!(line.end.is_none() || !line.ongoing);
    }
});
