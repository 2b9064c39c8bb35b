//! Files, links and remarks: what is written comes back, what is not known is named, and nothing foreign does harm.

#[path = "support/form.rs"]
mod form;

use baokao::applicant::Section;
use baokao::keeping::review::{Entry, Remark, review};
use baokao::keeping::{Answer, file, link};
use baokao::rules::{PACKS, pack};
use baokao::ui::state::{Draft, Field, Place, State};
use form::{enter, state};
use proptest::prelude::*;

fn answers(all: &[(&str, &str)]) -> Vec<Answer> {
    all.iter().map(|(name, text)| ((*name).into(), (*text).into())).collect()
}

fn filled() -> State {
    let mut state = state("#/check/ecommerce-zjcx");
    for (id, text) in [
        ("birthDate/0", "1990"),
        ("work", "yes"),
        ("work[0].occupation/0", "电子商务师"),
        ("work[0].employer/0", "杭州云集电子商务有限公司"),
        ("work[0].position/0", "电子商务运营"),
        ("work[0].start/0", "2012"),
        ("work[0].start/1", "3"),
        ("work[0].end/3", "yes"),
        ("work[0].relations/3", "own"),
        ("education", "no"),
        ("papers/3", "idCard photo"),
    ] {
        enter(&mut state, id, text);
    }
    state
}

#[test]
fn a_file_is_json_that_people_can_read() {
    let draft = filled().draft;
    let file = file::File { saved: "2026-11-22 10:00".into(), rules: "2026-11-22".into(), answers: draft.answers() };
    let text = file::write(&file);
    let json: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!((&json["format"], &json["version"]), (&"baokao".into(), &2.into()));
    assert_eq!(json["answers"]["work[0].employer/0"], "杭州云集电子商务有限公司");
    // A plan is named, so that the file is right whatever plans there will be.
    assert_eq!(json["answers"]["work[0].relations/ecommerce-zjcx"], "own");
    assert_eq!(json["answers"]["papers/ecommerce-zjcx"], "idCard photo");
    let read = file::read(&text).expect("a file");
    assert_eq!((read.version, &read.unknown), (2, &Vec::new()));
    let (back, unknown) = Draft::of(&read.file.answers);
    assert!(unknown.is_empty());
    let sorted = |draft: &Draft| {
        let mut all = draft.answers();
        all.sort();
        all
    };
    assert_eq!(sorted(&back), sorted(&draft));
}

/// What the page kept in a tab before there were files.
#[test]
fn version_1_is_taken_over() {
    let old = "2026-11-22 21:06\n2026-11-22\nbirthDate/0\t1990\nwork/0\tyes\nwork[0].employer/0\t甲\\n乙\\\\丙\n\
               work[0].relations/3\town\ntitles[0].matches/0\tyes\nwork[0].position/0\t\n";
    for old in [old.to_string(), format!("\u{feff}{old}")] {
        let read = file::read(&old).expect("version 1");
        assert_eq!((read.version, &*read.file.saved, &*read.file.rules), (1, "2026-11-22 21:06", "2026-11-22"));
        assert!(read.unknown.is_empty());
        let (draft, unknown) = Draft::of(&read.file.answers);
        assert!(unknown.is_empty(), "{unknown:?}");
        let plan = pack("ecommerce-zjcx").expect("the plan").index as u8;
        let text = |field, part| draft.text(Place::record(Section::Work, 0, field).part(part));
        assert_eq!(text(Field::Relations, plan), "own");
        assert_eq!(text(Field::Employer, 0), "甲\n乙\\丙");
    }
}

#[test]
fn what_is_not_known_is_named_by_its_path() {
    let text = r#"{"format":"baokao","version":7,"saved":3,"colour":"red","answers":{
        "birthDate/0":"1990","work[0].salary/0":"9","shoes/0":"42","work[0].scheme/0":"skillLevel","certificates[0].level/0":"9",
        "work[0].relations/moon":"own","birthDate/7":"x","titles[501].rank/0":"junior","work[0].employer/0":["a"]}}"#;
    let read = file::read(text).expect("a file of ours");
    assert_eq!(read.version, 7);
    assert_eq!(read.unknown, ["saved", "colour", "answers.work[0].employer/0"]);
    let (draft, mut unknown) = Draft::of(&read.file.answers);
    unknown.sort();
    assert_eq!(draft.answers(), answers(&[("birthDate/0", "1990")]));
    assert_eq!(
        unknown,
        [
            "birthDate/7",
            "certificates[0].level/0",
            "shoes/0",
            "titles[501].rank/0",
            "work[0].relations/moon",
            "work[0].salary/0",
            "work[0].scheme/0",
        ]
    );
    let (_, unknown) = Draft::from_written("birthDate/0\t1990\nnonsense\nshoes/0\t42\n");
    assert_eq!(unknown, ["nonsense", "shoes/0"]);
}

#[test]
fn what_is_no_draft_is_refused() {
    use file::Refused::{NotOurs, NotRead, TooLarge};
    for (text, why) in [
        ("", NotRead),
        ("hello", NotRead),
        ("one\ntwo\nthree", NotRead),
        ("{", NotRead),
        ("{\"format\":\"baokao\",\"version\":2,\"answers\":{\"birthDate/0\":\"19", NotRead),
        ("{}", NotOurs),
        ("{\"format\":\"other\",\"version\":2}", NotOurs),
        ("{\"format\":\"baokao\",\"version\":\"2\"}", NotOurs),
        ("{\"format\":\"baokao\",\"version\":-2}", NotOurs),
    ] {
        assert_eq!(file::read(text).err(), Some(why), "{text}");
    }
    assert_eq!(file::read(&format!("{{{}", " ".repeat(1 << 20) + "}")).err(), Some(TooLarge));
    // Deep nesting takes no stack.
    let deep =
        format!("{{\"format\":\"baokao\",\"version\":2,\"answers\":{}{}}}", "[".repeat(200_000), "]".repeat(200_000));
    assert_eq!(file::read(&deep).err(), Some(NotRead));
}

#[test]
fn a_link_is_short_and_leads_back() {
    let shared = link::Shared { to: "check/ecommerce-zjcx".into(), answers: filled().draft.answers() };
    let end = link::write(&shared);
    assert!(end.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_'), "{end}");
    assert!(end.len() < 300, "{} characters", end.len());
    assert_eq!(link::read(&end), Ok(shared));
}

/// Links that were sent stay links: this one was written by the first version.
#[test]
fn a_link_of_the_first_version_is_read() {
    let shared = link::Shared {
        to: "check/ecommerce".into(),
        answers: answers(&[
            ("birthDate/0", "1990"),
            ("work/0", "yes"),
            ("work[0].relations/ecommerce", "own"),
            ("training[2].hoursMet/0", "no"),
        ]),
    };
    let end = "Ad6FfV4PY2hlY2svZWNvbW1lcmNl_gAABDE5OTD-HwADeWVzHwAK_wllY29tbWVyY2UDb3duIwIXAAJubw";
    assert_eq!(link::write(&shared), end);
    assert_eq!(link::read(end), Ok(shared));
}

#[test]
fn every_word_of_the_form_has_its_number() {
    let words = Field::ALL.iter().map(|field| field.word()).chain(Section::ALL.iter().map(|section| section.word()));
    for word in words.filter(|word| *word != Field::Answer.word()) {
        assert_eq!(link::WORDS.iter().filter(|one| **one == word).count(), 1, "{word}");
    }
}

/// Chats cut long links off, and people forget the end when they copy.
#[test]
fn a_link_that_is_not_whole_gives_nothing() {
    let end = link::write(&link::Shared { to: "check".into(), answers: filled().draft.answers() });
    for length in 0..end.len() {
        assert_eq!(link::read(&end[..length]), Err(link::Broken::Damaged), "{length}");
    }
    for place in 0..end.len() {
        let mut changed = end.clone().into_bytes();
        changed[place] = if changed[place] == b'A' { b'B' } else { b'A' };
        let changed = String::from_utf8(changed).expect("ASCII");
        assert!(link::read(&changed).is_err(), "{place}");
    }
    assert_eq!(link::read("Ag"), Err(link::Broken::Newer));
}

proptest! {
    #[test]
    fn any_answers_come_back_from_a_file_and_a_link(
        all in proptest::collection::vec(("[a-z]{1,8}(\\[(0|[1-9][0-9]{0,3})\\]\\.[a-z]{1,8})?/([0-9]|[a-z][a-z-]{1,9})", "[\\PC\n\t\"\\\\\u{1}]{0,20}"), 0..12),
        to in "[a-z/]{0,12}",
    ) {
        let mut all: Vec<Answer> = all;
        all.sort();
        all.dedup_by(|a, b| a.0 == b.0);
        let file = file::File { answers: all.clone(), ..file::File::default() };
        let mut back = file::read(&file::write(&file)).expect("a file").file.answers;
        back.sort();
        prop_assert_eq!(&back, &all);
        let shared = link::Shared { to, answers: all };
        prop_assert_eq!(link::read(&link::write(&shared)), Ok(shared));
    }

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,60}|[{}\\[\\]\",:a-z0-9 \n\t]{0,80}|[A-Za-z0-9_-]{0,80}") {
        if let Ok(read) = file::read(&text) {
            let _ = Draft::of(&read.file.answers);
        }
        if let Ok(shared) = link::read(&text) {
            let _ = Draft::of(&shared.answers);
        }
    }
}

/// Employer, post, part time, from, to.
type Job<'a> = (&'a str, &'a str, bool, &'a str, &'a str);

fn remarks(plan: &str, jobs: &[Job<'_>]) -> Vec<(usize, Remark, Option<usize>)> {
    let mut state = state(&format!("#/check/{plan}"));
    enter(&mut state, "work", "yes");
    for (i, (employer, position, side, start, end)) in jobs.iter().enumerate() {
        if i > 0 {
            state.reduce(baokao::ui::state::Action::Add(Section::Work));
        }
        let mut put = |field: &str, text: &str| enter(&mut state, &format!("work[{i}].{field}"), text);
        put("occupation", "收银员");
        put("employer", employer);
        put("position", position);
        put("partTime", if *side { "yes" } else { "" });
        put("start", start);
        put("end", end);
    }
    let reading = state.reading();
    let job = |place: usize| {
        let at = reading.kept[Section::Work as usize].iter().position(|kept| *kept == place)?;
        reading.applicant.work.as_ref()?.get(at)
    };
    let entries: Vec<Entry<'_>> = jobs
        .iter()
        .enumerate()
        .map(|(place, (employer, position, ..))| Entry { employer, position, job: job(place) })
        .collect();
    let pack = PACKS.iter().find(|pack| pack.id == plan).expect(plan);
    review(pack, &entries, state.as_of()).into_iter().map(|one| (one.entry, one.remark, one.with)).collect()
}

#[test]
fn a_reviewer_remarks_what_is_published_and_what_is_odd() {
    use Remark::{NoEmployer, NoPost, Overlapping, ShortEmployer, SideJob, Unfinished, UnlikePost};
    let whole = "杭州云集电子商务有限公司";
    let zjcx = |jobs: &[Job<'_>]| remarks("ecommerce-zjcx", jobs);
    assert_eq!(zjcx(&[(whole, "电子商务运营", false, "2015-03", "2019-03")]), []);
    assert_eq!(
        zjcx(&[("云集", "前台", false, "2015-03", "2019-03")]),
        [(0, ShortEmployer, None), (0, UnlikePost, None)]
    );
    assert_eq!(zjcx(&[("", "", false, "2015-03", "2019-03")]), [(0, NoEmployer, None), (0, NoPost, None)]);
    assert_eq!(zjcx(&[(whole, "家教", true, "2015-03", "2019-03")]), [(0, SideJob, None)]);
    assert_eq!(zjcx(&[(whole, "电子商务运营", false, "2015-03", "")]), [(0, Unfinished, None)]);
    let overlapping = [
        (whole, "电子商务运营", false, "2015-03", "2016-03"),
        (whole, "电子商务推广", false, "2018-03", "2019-03"),
        (whole, "电子商务推广", false, "2018-06", "2020-03"),
    ];
    assert_eq!(zjcx(&overlapping), [(2, Overlapping, Some(1))]);
    // Other plans do not ask whether it was a side job.
    assert_eq!(remarks("ecommerce", &[(whole, "家教", true, "2015-03", "2019-03")]), [(0, UnlikePost, None)]);
}
