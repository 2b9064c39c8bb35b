//! What a reviewer would stumble over in a work history, before one does: as data, a remark at a time.
//!
//! Beside the two that the rules themselves know ([`crate::rules::issues`]), these are guesses by words, and are said to
//! be: they change no verdict.

use crate::applicant::{Day, Job, Span, compared};
use crate::rules::{Certainty, Pack, outside_employer_life, standing_of_job};

/// A job as it will stand in the form.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// The employer's name as it was typed.
    pub employer: &'a str,
    /// The post.
    pub position: &'a str,
    /// What was understood of it; `None` while something is missing.
    pub job: Option<&'a Job>,
}

words! {
    /// What is remarked.
    Remark {
        /// Something of it is not filled in.
        Unfinished = "unfinished",
        /// No employer.
        NoEmployer = "noEmployer",
        /// The employer's name does not read like a whole one.
        ShortEmployer = "shortEmployer",
        /// No post.
        NoPost = "noPost",
        /// The post does not read like this occupation.
        UnlikePost = "unlikePost",
        /// A side job that is not of this occupation.
        SideJob = "sideJob",
        /// It reaches beyond the employer's life.
        OutsideEmployerLife = "outsideEmployerLife",
        /// It shares days with an earlier entry.
        Overlapping = "overlapping",
    }
}

/// A remark to an entry.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Remarked {
    /// Place of the entry.
    pub entry: usize,
    /// What.
    pub remark: Remark,
    /// The entry that it overlaps with.
    pub with: Option<usize>,
}

/// All remarks, by entry.
#[must_use]
pub fn review(pack: &Pack, entries: &[Entry<'_>], as_of: Day) -> Vec<Remarked> {
    let mut all = Vec::new();
    for (place, entry) in entries.iter().enumerate() {
        let mut say = |remark| all.push(Remarked { entry: place, remark, with: None });
        employer(entry.employer).into_iter().for_each(&mut say);
        let Some(job) = entry.job else {
            say(Remark::Unfinished);
            continue;
        };
        post(pack, entry.position, job).into_iter().for_each(&mut say);
        if outside_employer_life(job, as_of) {
            say(Remark::OutsideEmployerLife);
        }
        let earlier = entries[..place].iter().position(|one| one.job.is_some_and(|one| meet(one.span, job.span)));
        if earlier.is_some() {
            all.push(Remarked { entry: place, remark: Remark::Overlapping, with: earlier });
        }
    }
    all
}

fn meet(one: Span, other: Span) -> bool {
    one.start < other.end && other.start < one.end
}

fn employer(name: &str) -> Option<Remark> {
    if name.trim().is_empty() {
        return Some(Remark::NoEmployer);
    }
    (!is_whole(name)).then_some(Remark::ShortEmployer)
}

/// What the registered name of an employer ends in.
const ENDINGS: [&str; 52] = [
    "有限公司",
    "有限责任公司",
    "股份公司",
    "分公司",
    "总公司",
    "有限合伙",
    "合伙企业",
    "独资企业",
    "厂",
    "店",
    "部",
    "商行",
    "工作室",
    "中心",
    "学校",
    "大学",
    "学院",
    "中学",
    "小学",
    "幼儿园",
    "技校",
    "职高",
    "医院",
    "诊所",
    "银行",
    "支行",
    "分行",
    "局",
    "委",
    "委员会",
    "协会",
    "学会",
    "商会",
    "基金会",
    "合作社",
    "联社",
    "事务所",
    "研究所",
    "研究院",
    "设计院",
    "院",
    "所",
    "站",
    "馆",
    "社",
    "处",
    "队",
    "场",
    "ltd",
    "inc",
    "llc",
    "limited",
];
/// Characters of the shortest such name.
const LEAST: usize = 4;

/// Does an employer's name read like the one on the licence?
fn is_whole(name: &str) -> bool {
    // A place or a remark in brackets at its end is no part of the ending; neither is a full stop.
    let name = compared(name);
    let name = name.rsplit_once('(').filter(|_| name.ends_with(')')).map_or(&*name, |(before, _)| before);
    let name = name.trim_end_matches('.');
    name.chars().count() >= LEAST && ENDINGS.iter().any(|ending| name.ends_with(ending))
}

fn post(pack: &Pack, post: &str, job: &Job) -> Option<Remark> {
    let standing = standing_of_job(pack, job);
    if job.part_time && standing.certainty != Certainty::Met {
        return Some(Remark::SideJob);
    }
    if post.trim().is_empty() {
        return Some(Remark::NoPost);
    }
    let accepted = job.relations[pack.index].is_some() && standing.certainty == Certainty::Met;
    (!accepted && !is_like(pack, post)).then_some(Remark::UnlikePost)
}

/// Words that say nothing of what is done.
const GENERAL: [&str; 12] =
    ["人员", "专业", "业人", "技术", "术人", "工程", "程技", "管理", "理师", "理专", "服务", "务员"];

/// Does a post have two characters in a row with one of the names that the plan publishes? What is not written in
/// Chinese cannot be compared, and is taken as it is.
fn is_like(pack: &Pack, post: &str) -> bool {
    let post: Vec<char> = compared(post).chars().collect();
    if post.iter().all(char::is_ascii) {
        return true;
    }
    let lists = [&pack.occupation.related, &pack.occupation.posts];
    let names = lists.into_iter().flatten().flat_map(|list| list.names).map(|name| name.text());
    names.chain([pack.occupation.own_name]).any(|name| {
        let name: Vec<char> = name.chars().collect();
        name.windows(2).any(|pair| !is_general(pair) && post.windows(2).any(|own| own == pair))
    })
}

fn is_general(pair: &[char]) -> bool {
    GENERAL.iter().any(|general| general.chars().eq(pair.iter().copied()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::PACKS;

    #[test]
    fn whole_names_end_as_registered_names_do() {
        for whole in [
            "杭州云集电子商务有限公司",
            "某某科技有限公司（上海）",
            "上海某某有限公司杭州分公司",
            "杭州市第一中学",
            "义乌市小商品商行",
            "Example Co., Ltd.",
            "余杭区某某服装店",
        ] {
            assert!(is_whole(whole), "{whole}");
        }
        for short in ["阿里", "云集", "淘宝网", "某某公司", "自由职业", "店", "杭州云集"] {
            assert!(!is_whole(short), "{short}");
        }
    }

    #[test]
    fn posts_are_held_against_what_the_plan_publishes() {
        let zjcx = PACKS.iter().find(|pack| pack.occupation.posts.is_some()).expect("a plan with posts");
        for like in ["电子商务运营", "电商运营主管", "商务专员", "推广", "电子商务专业教师", "operations"]
        {
            assert!(is_like(zjcx, like), "{like}");
        }
        for unlike in ["前台", "保洁人员", "行政管理", "专业司机", "师", "服务员"] {
            assert!(!is_like(zjcx, unlike), "{unlike}");
        }
    }
}
