//! Holds the rule files against the published texts in `rules/sources`, item by item.

#[path = "rule_packs/compare.rs"]
mod compare;
#[path = "rule_packs/files.rs"]
mod files;
#[allow(dead_code, reason = "the build script reads the rest")]
#[path = "../build/format.rs"]
mod format;
#[path = "rule_packs/papers.rs"]
mod papers;
#[path = "rule_packs/sentence.rs"]
mod sentence;
#[path = "rule_packs/source.rs"]
mod source;
#[path = "rule_packs/texts.rs"]
mod texts;

use compare::{items, none, same};
use files::{File, Rules, rules};
use format::{Condition, Majors, Plan};
use source::squash;
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn conditions_stand_as_published_and_in_order() {
    let mut faults = Vec::new();
    for File { path, content: plan, .. } in &rules().plans {
        let text = files::source(plan.document.file.get_ref());
        let levels = source::levels(source::document(&text, &squash(&plan.document.title.zh)));
        same(&mut faults, path, "number of levels", &plan.level.len(), &levels.len());
        for (level, published) in plan.level.iter().zip(&levels) {
            let name = squash(&level.name.zh);
            if !published.heading.ends_with(&name) && plan.occupation.own != level.name.zh {
                faults.push(format!("{path}: level {} is {name}, published as {}", level.id, published.heading));
            }
            let at = format!("level {}", level.id);
            same(
                &mut faults,
                path,
                &format!("{at}: number of conditions"),
                &level.condition.len(),
                &published.conditions.len(),
            );
            for ((i, condition), sentence) in level.condition.iter().enumerate().zip(&published.conditions) {
                let id = condition.id.get_ref();
                let clause = format!("{}({})", published.mark, i + 1);
                same(&mut faults, path, &format!("{at}: id"), id, &format!("{}.{}", level.id, i + 1));
                same(&mut faults, path, &format!("{id}: clause"), &squash(&condition.clause), &clause);
                same(&mut faults, path, &format!("{id}: published"), &squash(&condition.published), sentence);
            }
        }
    }
    none(&faults);
}

#[test]
fn requirements_ask_what_the_sentence_asks() {
    let rules = rules();
    let mut faults = Vec::new();
    for (path, plan, condition) in conditions(&rules) {
        let id = condition.id.get_ref();
        let sentence = squash(&condition.published);
        let asked = asked_by_rule(&rules, plan, condition);
        same(&mut faults, path, &format!("{id}: requires"), &asked, &sentence::asked_by(&sentence));
        if sentence.contains("本职业") && sentence.contains("相关职业") != plan.occupation.related.is_some() {
            faults.push(format!("{path}: {id}: sentence and occupation disagree on related occupations"));
        }
        faults.extend(footnotes(plan, condition).into_iter().map(|fault| format!("{path}: {id}: {fault}")));
    }
    none(&faults);
}

/// A condition uses the tables of the footnotes that are printed in it, or says why.
fn footnotes(plan: &Plan, condition: &Condition) -> Vec<String> {
    let printed = |mark: &str| condition.published.contains(mark);
    let mut used: Vec<&str> = plan.occupation.related.iter().map(|list| list.clause.as_str()).collect();
    let majors: Vec<&Majors> = condition.requires.iter().filter_map(|r| majors_of(plan, r.get_ref())).collect();
    used.extend(majors.iter().map(|majors| majors.clause.as_str()));
    let unused =
        ["①", "②", "③"].into_iter().filter(|mark| printed(mark) && !used.iter().any(|clause| clause.contains(mark)));
    let unsaid = majors.iter().filter_map(|majors| majors.clause.strip_prefix("脚注"));
    let unsaid = unsaid.filter(|mark| !printed(mark) && condition.reading.is_none());
    let faults = unused.map(|mark| format!("footnote {mark} is printed, but its list is not used"));
    faults.chain(unsaid.map(|mark| format!("footnote {mark} is used, but neither printed nor a `reading`"))).collect()
}

fn majors_of<'a>(plan: &'a Plan, requirement: &format::Requirement) -> Option<&'a Majors> {
    let format::Requirement::Education(education) = requirement else { return None };
    plan.majors.get(education.major.as_ref()?.get_ref())
}

/// The reader of sentences is no rubber stamp: another figure or word gives other facts.
#[test]
fn another_figure_or_word_is_noticed() {
    let words = [
        ("累计", "连续"),
        ("连续", "累计"),
        ("证书后", "证书"),
        ("资格)后", "资格)"),
        ("初级职称", "中级职称"),
        ("中级职称", "高级职称"),
        ("(含在读应届毕业生)", ""),
        ("经评估论证的", ""),
        ("非本专业", "本专业"),
        ("本专业或相关专业", "本专业"),
        ("五级/初级工", "四级/中级工"),
        ("三级/高级工", "二级/技师"),
        ("取得结业证书", ""),
        ("高级工班及以上", ""),
        ("大学本科", "硕士研究生及以上"),
        ("拟从事", "从事"),
        ("高级技工学校、", ""),
        ("称(专业技术人员职业资格)", "称"),
        ("职业资格证书", "职业技能等级证书"),
        ("证书满", "证书"),
    ];
    let rules = rules();
    let mut used = BTreeSet::new();
    for (path, _, condition) in conditions(&rules) {
        let sentence = squash(&condition.published);
        let facts = sentence::asked_by(&sentence);
        let wrong_words = words.iter().filter(|(word, _)| sentence.contains(word));
        let wrong = wrong_words
            .inspect(|(word, _)| _ = used.insert(*word))
            .map(|(word, other)| sentence.replacen(word, other, 1));
        for wrong in wrong.chain(wrong_figures(&sentence)) {
            assert_ne!(facts, sentence::asked_by(&wrong), "{path}: {}: {wrong}", condition.id.get_ref());
        }
    }
    assert_eq!(used.len(), words.len(), "only these words are published: {used:?}");
}

/// The sentence with a digit more in each figure in turn.
fn wrong_figures(sentence: &str) -> impl Iterator<Item = String> {
    let units = sentence.match_indices('年').chain(sentence.match_indices("周岁")).map(|(at, _)| at);
    let figures = units.filter(|at| sentence[..*at].ends_with(|c: char| c.is_ascii_digit()));
    figures.map(|at| format!("{}0{}", &sentence[..at], &sentence[at..]))
}

#[test]
fn lists_stand_as_published() {
    let rules = rules();
    let mut faults = Vec::new();
    let mut held: BTreeMap<String, Vec<usize>> =
        rules.plans.iter().map(|p| (p.content.document.file.get_ref().clone(), Vec::new())).collect();
    for (place, file, list) in rules.lists() {
        let Some(file) = file else {
            if list.reading.is_none() {
                faults.push(format!("{place}: neither published nor a `reading`"));
            }
            continue;
        };
        let text = files::source(&file);
        let Some(published) = source::list(&text, &squash(&list.clause)) else {
            faults.push(format!("{place}: no list {} in {file}", list.clause));
            continue;
        };
        compare_list(&mut faults, &place, list, &published);
        held.entry(file).or_default().push(published.start);
    }
    for (file, mut starts) in held {
        starts.sort_unstable();
        same(
            &mut faults,
            &file,
            "places of the lists in the source",
            &starts,
            &source::list_starts(&files::source(&file)),
        );
    }
    none(&faults);
}

#[test]
fn posts_stand_as_published() {
    let mut faults = Vec::new();
    for File { path, content: plan, .. } in &rules().plans {
        let Some(posts) = &plan.occupation.posts else { continue };
        let clause = source::clause(&files::parts(plan), &squash(&posts.clause));
        match clause.as_deref().and_then(source::examples) {
            Some(published) => compare_list(&mut faults, &format!("{path}: occupation.posts"), posts, &published),
            None => faults.push(format!("{path}: occupation.posts: no examples in {}", posts.clause)),
        }
    }
    none(&faults);
}

fn compare_list(faults: &mut Vec<String>, place: &str, list: &format::List, published: &source::List) {
    let names: Vec<String> = list.names.iter().map(|name| squash(name)).collect();
    items(faults, place, &names, &published.names);
    same(faults, place, "open", &list.open, &published.open);
    for also in list.also.iter().filter(|also| published.names.contains(&squash(&also.name))) {
        faults.push(format!("{place}: {} is published, not a reading of ours", also.name));
    }
}

#[test]
fn every_text_is_in_both_languages() {
    let rules = rules();
    let plans = rules.plans.iter().map(|file| (&file.path, &file.text));
    let files = plans.chain(rules.shared.iter().map(|file| (&file.path, &file.text)));
    let texts: Vec<_> = files.flat_map(|(path, text)| texts::all(path, text)).collect();
    let mut faults: Vec<String> = texts.iter().flat_map(texts::Text::faults).collect();
    let mut english = BTreeMap::new();
    for text in &texts {
        let (first, place) = *english.entry(&text.zh).or_insert((&text.en, &text.place));
        if *first != text.en {
            faults.push(format!(
                "{}: {:?} is translated otherwise at {place}: {first:?}, {:?}",
                text.place, text.zh, text.en
            ));
        }
    }
    none(&faults);
}

/// What the other tests do not compare with a clause of the source has one all the same.
#[test]
fn everything_has_a_clause() {
    let rules = rules();
    let mut clauses: Vec<(String, &str)> =
        rules.lists().into_iter().map(|(place, _, list)| (place, list.clause.as_str())).collect();
    for File { path, content: plan, .. } in &rules.plans {
        clauses.extend(
            plan.majors.iter().map(|(name, majors)| (format!("{path}: majors.{name}"), majors.clause.as_str())),
        );
        clauses.extend(plan.guide.iter().map(|guide| (format!("{path}: guide {}", guide.id), guide.clause.as_str())));
    }
    let without = clauses.iter().filter(|(_, clause)| clause.trim().is_empty());
    none(&without.map(|(place, _)| format!("{place}: no clause")).collect::<Vec<_>>());
}

fn conditions(rules: &Rules) -> impl Iterator<Item = (&str, &Plan, &Condition)> {
    rules.plans.iter().flat_map(|file| {
        let conditions = file.content.level.iter().flat_map(|level| &level.condition);
        conditions.map(|condition| (file.path.as_str(), &file.content, condition))
    })
}

fn asked_by_rule(rules: &Rules, plan: &Plan, condition: &Condition) -> Vec<String> {
    let requires: Vec<_> = condition.requires.iter().map(|requirement| requirement.get_ref()).collect();
    sentence::asked_by_rule(rules, plan, &requires)
}
