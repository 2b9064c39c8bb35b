//! What serde cannot see: references that lead nowhere, numbers out of range, wrong order.

use crate::format::{After, Condition, Education, Majors, Plan, Requirement, Spanned, Text, Work};
use crate::load::{File, Problem, Rules};

/// Checks all rule files against each other.
pub fn rules(rules: &Rules) -> Result<(), Vec<Problem>> {
    let mut problems = Vec::new();
    for (place, plan) in rules.plans.iter().enumerate() {
        Checker { rules, plan, problems: &mut problems }.plan(place);
    }
    for shared in &rules.shared {
        if let Some(file) = shared.content.file.as_ref().filter(|file| !rules.sources.contains(file.get_ref())) {
            problems.push(shared.at(file, "no such text in rules/sources"));
        }
        for (name, list) in &shared.content.majors {
            if list.names.iter().any(|n| crate::names::compared(n).is_empty()) {
                problems.push(shared.problem(0..0, format!("list {name} has a name with nothing in it")));
            }
        }
    }
    if problems.is_empty() { Ok(()) } else { Err(problems) }
}

struct Checker<'a> {
    rules: &'a Rules,
    plan: &'a File<Plan>,
    problems: &'a mut Vec<Problem>,
}

impl Checker<'_> {
    fn say<T>(&mut self, at: &Spanned<T>, message: impl Into<String>) {
        self.problems.push(self.plan.at(at, message));
    }

    fn say_file(&mut self, message: impl Into<String>) {
        self.problems.push(self.plan.problem(0..0, message));
    }

    fn plan(&mut self, place: usize) {
        let plan = &self.plan.content;
        if usize::from(plan.order) != place + 1 {
            self.say_file(format!("order is {}, but plan number {} was expected here", plan.order, place + 1));
        }
        if !self.rules.sources.contains(plan.document.file.get_ref()) {
            self.say(&plan.document.file, "no such text in rules/sources");
        }
        if plan.occupation.related.is_some() == plan.occupation.posts.is_some() {
            self.say_file("occupation: give either `related` or `posts`");
        }
        self.text("name", &plan.name);
        for majors in plan.majors.values() {
            self.majors(majors);
        }
        for level in &plan.level {
            for (number, condition) in level.condition.iter().enumerate() {
                if *condition.id.get_ref() != format!("{}.{}", level.id, number + 1) {
                    self.say(&condition.id, format!("expected {}.{}", level.id, number + 1));
                }
                self.condition(condition);
            }
        }
    }

    fn text(&mut self, what: &str, text: &Text) {
        if text.zh.trim().is_empty() || text.en.trim().is_empty() {
            self.say_file(format!("{what}: a language has no text"));
        }
    }

    fn majors(&mut self, majors: &Majors) {
        for list in majors.lists.iter().map(|l| &l.list).chain(&majors.near_lists) {
            if self.rules.list(list.get_ref()).is_none() {
                self.say(list, format!("no list {} in rules/shared", list.get_ref()));
            }
        }
    }

    fn condition(&mut self, condition: &Condition) {
        let (mut certificate, mut title) = (false, false);
        for requirement in &condition.requires {
            match requirement.get_ref() {
                Requirement::Certificate(asked) => {
                    certificate = true;
                    if !(1..=5).contains(&asked.level) {
                        self.say(requirement, "level is not one of 1 to 5");
                    }
                }
                Requirement::Title(_) => title = true,
                Requirement::Work(work) => self.work(requirement, work, certificate, title),
                Requirement::Education(education) => self.education(education),
                Requirement::Age(_) | Requirement::Intends(_) | Requirement::Employed(_) | Requirement::Training(_) => {
                }
            }
        }
        if condition.requires.is_empty() {
            self.say(&condition.id, "requires nothing");
        }
        for item in condition.materials.iter().flat_map(|m| &m.items) {
            if !self.plan.content.paper.iter().any(|p| *p.id.get_ref() == item.get_ref().paper) {
                self.say(item, format!("no paper {} in this file", item.get_ref().paper));
            }
        }
    }

    fn work(&mut self, at: &Spanned<Requirement>, work: &Work, certificate: bool, title: bool) {
        if work.cumulative.is_some() == work.continuous.is_some() {
            self.say(at, "give either `cumulative` or `continuous`");
        }
        if work.cumulative.or(work.continuous) == Some(0) {
            self.say(at, "no years asked");
        }
        if work.after == Some(After::Certificate) && !certificate || work.after == Some(After::Title) && !title {
            self.say(at, "`after` names something that is not required before it");
        }
    }

    fn education(&mut self, education: &Education) {
        let group = education.schools.get_ref();
        if self.rules.schools(group).is_none() {
            self.say(&education.schools, format!("no group of schools {group} in rules/shared"));
        }
        if let Some(major) = &education.major
            && !self.plan.content.majors.contains_key(major.get_ref())
        {
            self.say(major, format!("no table majors.{} in this file", major.get_ref()));
        }
    }
}

impl Rules {
    /// A list of majors by `file.list`.
    pub fn list(&self, name: &str) -> Option<&crate::format::List> {
        let (file, list) = name.split_once('.')?;
        self.shared.iter().find(|s| s.id == file)?.content.majors.get(list)
    }

    /// A group of schools by name.
    pub fn schools(&self, name: &str) -> Option<&crate::format::SchoolGroup> {
        self.shared.iter().find_map(|s| s.content.schools.get(name))
    }
}
