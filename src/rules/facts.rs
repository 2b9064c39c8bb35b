//! An applicant's facts as one plan sees them: each with its certainty.

use super::certainty::Certainty;
use super::pack::{Anchor, CertificateAsked, Pack, TitleAsked};
use super::runs::Runs;
use crate::applicant::{Answer, Applicant, Certificate, Day, Job, Question, Relation, Section, Span, Title, TitleKind};

/// A supposed answer to an unanswered question, to see what it would change.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Supposed {
    /// The question.
    pub question: Question,
    /// Answered as the applicant would wish?
    pub favourable: bool,
}

/// The work that counts for a plan.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Work {
    /// For certain.
    pub met: Runs,
    /// At least if it is confirmed; `None` where that is the same.
    pub confirm: Option<Runs>,
}

impl Work {
    /// Unites the jobs. `order` lists them by their first day.
    #[must_use]
    pub fn of(pack: &Pack, applicant: &Applicant, order: &[u32]) -> Work {
        let jobs = applicant.work.as_deref().unwrap_or_default();
        let sorted = || order.iter().map(|&i| &jobs[i as usize]);
        let spans = |world| sorted().filter_map(move |job| counted(pack, job, world));
        let differs = sorted().any(|job| counted(pack, job, Certainty::Met) != counted(pack, job, Certainty::Confirm));
        let met = if differs && pack.occupation.employer_life.is_some() {
            // Clipping to the employer's life can move a first day past the next job's.
            let mut spans: Vec<Span> = spans(Certainty::Met).collect();
            spans.sort_by_key(|span| span.start);
            Runs::unite(spans)
        } else {
            Runs::unite(spans(Certainty::Met))
        };
        Work { met, confirm: differs.then(|| Runs::unite(spans(Certainty::Confirm))) }
    }
}

/// What one plan makes of an applicant.
#[derive(Clone, Copy)]
pub struct Facts<'a> {
    /// The plan.
    pub pack: &'static Pack,
    /// The person.
    pub applicant: &'a Applicant,
    /// The work that counts; empty where the section is not answered.
    pub work: &'a Work,
    /// The day the evaluation is for.
    pub as_of: Day,
    /// A question taken as answered.
    pub supposed: Option<Supposed>,
}

impl<'a> Facts<'a> {
    /// The same, with a question taken as answered.
    #[must_use]
    pub fn supposing(self, question: Question, favourable: bool) -> Facts<'a> {
        Facts { supposed: Some(Supposed { question, favourable }), ..self }
    }

    /// The certainty of what a question leaves open.
    #[must_use]
    pub fn open(&self, question: Question) -> Certainty {
        match self.supposed {
            Some(supposed) if supposed.question == question => {
                if supposed.favourable { Certainty::Met } else { Certainty::Unmet }
            }
            _ => Certainty::Missing,
        }
    }

    /// The same for a whole section.
    #[must_use]
    pub fn open_section(&self, section: Section) -> Certainty {
        self.open(Question::Section(section))
    }

    /// The work of a world, where the section was answered.
    #[must_use]
    pub fn runs(&self, world: Certainty) -> &Runs {
        match &self.work.confirm {
            Some(confirm) if world != Certainty::Met => confirm,
            _ => &self.work.met,
        }
    }

    /// Certainty of a certificate for what is asked, leaving aside when it was obtained.
    #[must_use]
    pub fn certificate(&self, certificate: &Certificate, asked: &CertificateAsked) -> Certainty {
        certificate_level(certificate, asked).min(certificate_occupation(self.pack, certificate))
    }

    /// Certainty of a title for what is asked, leaving aside when it was obtained.
    #[must_use]
    pub fn title(&self, title: &Title, asked: &TitleAsked) -> Certainty {
        title_rank(title, asked).min(title_kind(title, asked)).min(answer(title.matches[self.pack.index]))
    }

    /// Calls `act` with the certainty and the day of everything that may be the anchor, the
    /// unanswered included; a day that is not known is [`Day::ALWAYS`].
    pub fn anchors(&self, anchor: &Anchor, mut act: impl FnMut(Certainty, Day)) {
        match anchor {
            Anchor::Certificate(asked) => match &self.applicant.certificates {
                None => act(self.open_section(Section::Certificates), Day::ALWAYS),
                Some(all) => {
                    for (i, one) in all.iter().enumerate() {
                        let dated = self.dated(one.obtained, Question::CertificateObtained(i));
                        act(dated.0.min(self.certificate(one, asked)), dated.1);
                    }
                }
            },
            Anchor::Title(asked) => match &self.applicant.titles {
                None => act(self.open_section(Section::Titles), Day::ALWAYS),
                Some(all) => {
                    for (i, one) in all.iter().enumerate() {
                        let dated = self.dated(one.obtained, Question::TitleObtained(i));
                        act(dated.0.min(self.title(one, asked)), dated.1);
                    }
                }
            },
        }
    }

    fn dated(&self, obtained: Option<Day>, question: Question) -> (Certainty, Day) {
        obtained.map_or_else(|| (self.open(question), Day::ALWAYS), |day| (Certainty::Met, day))
    }
}

/// The days of a job that count in a world; `None` for none.
fn counted(pack: &Pack, job: &Job, world: Certainty) -> Option<Span> {
    if job_occupation(pack, job) < world {
        return None;
    }
    let clipped = world == Certainty::Met && pack.occupation.employer_life.is_some();
    Some(if clipped { job.span.within(job.employer_life) } else { job.span })
}

/// Certainty that a job is work of the plan's occupation.
#[must_use]
pub fn job_occupation(pack: &Pack, job: &Job) -> Certainty {
    let occupation = &pack.occupation;
    let relation = job.relations[pack.index];
    if let Some(posts) = &occupation.posts {
        return if job.occupation == occupation.own || posts.set.contains(job.position) {
            Certainty::Met
        } else {
            match relation {
                Some(Relation::Own) => Certainty::Met,
                Some(_) => Certainty::Unmet,
                None if job.part_time || !posts.open => Certainty::Unmet,
                None => Certainty::Confirm,
            }
        };
    }
    related(pack, job.occupation, relation)
}

/// Certainty that a certificate is of the plan's occupation or a related one.
#[must_use]
pub fn certificate_occupation(pack: &Pack, certificate: &Certificate) -> Certainty {
    let relation = certificate.relations[pack.index];
    if pack.occupation.posts.is_none() {
        return related(pack, certificate.occupation, relation);
    }
    let own = certificate.occupation == pack.occupation.own || relation == Some(Relation::Own);
    if own { Certainty::Met } else { Certainty::Unmet }
}

fn related(pack: &Pack, name: crate::applicant::Name, relation: Option<Relation>) -> Certainty {
    let occupation = &pack.occupation;
    if name == occupation.own || occupation.related.as_ref().is_some_and(|list| list.set.contains(name)) {
        return Certainty::Met;
    }
    match relation {
        Some(Relation::Own | Relation::Related) => Certainty::Met,
        Some(Relation::Unrelated) => Certainty::Unmet,
        None if occupation.related.as_ref().is_some_and(|list| list.open) => Certainty::Confirm,
        None => Certainty::Unmet,
    }
}

/// Certainty that a certificate's level and scheme are those asked for.
#[must_use]
pub fn certificate_level(certificate: &Certificate, asked: &CertificateAsked) -> Certainty {
    match certificate.level.cmp(&asked.level) {
        std::cmp::Ordering::Greater => Certainty::Unmet,
        std::cmp::Ordering::Less => Certainty::Confirm,
        std::cmp::Ordering::Equal if asked.scheme.is_some_and(|scheme| scheme != certificate.scheme) => Certainty::Confirm,
        std::cmp::Ordering::Equal => Certainty::Met,
    }
}

/// Certainty that a title's rank is that asked for.
#[must_use]
pub fn title_rank(title: &Title, asked: &TitleAsked) -> Certainty {
    match title.rank.cmp(&asked.rank) {
        std::cmp::Ordering::Less => Certainty::Unmet,
        std::cmp::Ordering::Greater => Certainty::Confirm,
        std::cmp::Ordering::Equal => Certainty::Met,
    }
}

/// Certainty that a title is of the kind asked for.
#[must_use]
pub fn title_kind(title: &Title, asked: &TitleAsked) -> Certainty {
    let unnamed = asked.titles_only && title.kind == TitleKind::Qualification;
    if unnamed { Certainty::Confirm } else { Certainty::Met }
}

/// Certainty of an answer that may be left open.
#[must_use]
pub fn answer(answer: Answer) -> Certainty {
    match answer {
        Answer::Yes => Certainty::Met,
        Answer::Unsure => Certainty::Confirm,
        Answer::No => Certainty::Unmet,
    }
}
