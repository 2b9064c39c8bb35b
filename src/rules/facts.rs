//! An applicant's facts as one plan sees them: each with its certainty.

use super::certainty::Certainty;
use super::compiled::PACKS;
use super::pack::{Anchor, CertificateAsked, Condition, Pack, TitleAsked};
use super::reach::Reach;
use super::reason::Reasons;
use super::requirement;
use super::runs::Runs;
use super::standing;
use crate::applicant::{Applicant, Certificate, Day, PerPack, Question, Section, Span, Title};

/// What a record is to a plan, whatever the requirement.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Standing {
    /// Certainty that it is of the plan's occupation or a related one.
    pub certainty: Certainty,
    /// Why.
    pub reasons: Reasons,
}

/// What is prepared once for a plan and used by all of its conditions. Kept from plan to plan,
/// so that its room is found once for an applicant.
#[derive(Default)]
pub struct Prepared {
    /// Places of the jobs by their first day.
    order: Vec<u32>,
    /// The jobs' standing, in their own order.
    pub jobs: Vec<Standing>,
    /// The certificates' standing.
    pub certificates: Vec<Standing>,
    /// Work that counts for certain.
    met: Runs,
    /// Work that counts at least if it is confirmed.
    confirm: Runs,
    /// Both are the same.
    pub alike: bool,
}

/// An applicant before one plan: its facts, and from which day each requirement of
/// [`Pack::requirements`] holds.
pub struct Case<'a> {
    /// The facts.
    pub facts: Facts<'a>,
    /// By the requirement's place.
    pub reaches: &'a [Reach],
}

impl Case<'_> {
    /// From which day all requirements of a condition hold.
    #[must_use]
    pub fn reach(&self, condition: &Condition) -> Reach {
        let each = condition.places.iter().map(|&place| self.reaches[usize::from(place)]);
        each.fold(Reach::everywhere(Day::ALWAYS), Reach::and)
    }
}

/// Hands over the applicant before each of the chosen plans, in their order.
pub fn each_pack(applicant: &Applicant, as_of: Day, packs: &PerPack<bool>, act: impl FnMut(&Case<'_>)) {
    each_pack_supposing(applicant, as_of, packs, None, act);
}

/// The same, with something taken as answered.
pub fn each_pack_supposing(
    applicant: &Applicant,
    as_of: Day,
    packs: &PerPack<bool>,
    supposed: Option<Supposed>,
    mut act: impl FnMut(&Case<'_>),
) {
    let mut prepared = Prepared::of(applicant);
    let mut reaches = Vec::new();
    for pack in PACKS.iter().filter(|pack| packs[pack.index]) {
        prepared.prepare(pack, applicant);
        let facts = Facts { pack, applicant, prepared: &prepared, as_of, supposed };
        reaches.clear();
        reaches.extend(pack.requirements.iter().map(|one| requirement::reach(one, &facts)));
        act(&Case { facts, reaches: &reaches });
    }
}

impl Prepared {
    /// For an applicant, before any plan.
    #[must_use]
    pub fn of(applicant: &Applicant) -> Prepared {
        let jobs = applicant.work.as_deref().unwrap_or_default();
        let order = Runs::order(jobs.iter().map(|job| job.span.start));
        Prepared { order, ..Prepared::default() }
    }

    /// For one plan.
    pub fn prepare(&mut self, pack: &Pack, applicant: &Applicant) {
        let jobs = applicant.work.as_deref().unwrap_or_default();
        self.jobs.clear();
        self.jobs.extend(jobs.iter().map(|job| standing::job(pack, job)));
        self.certificates.clear();
        self.certificates.extend(applicant.certificates.iter().flatten().map(|one| standing::certificate(pack, one)));
        let sorted = || self.order.iter().map(|&i| (&jobs[i as usize], self.jobs[i as usize].certainty));
        let at_least = |world| move |&(_, certainty): &(_, Certainty)| certainty >= world;
        self.confirm.unite(sorted().filter(at_least(Certainty::Confirm)).map(|(job, _)| job.span));
        let certain = sorted().filter(at_least(Certainty::Met));
        if pack.occupation.employer_life.is_none() {
            self.met.unite(certain.map(|(job, _)| job.span));
        } else {
            // Clipping to the employer's life can move a first day past the next job's.
            let spans: Vec<Span> = certain.map(|(job, _)| job.span.within(job.employer_life)).collect();
            let order = Runs::order(spans.iter().map(|span| span.start));
            self.met.unite(order.into_iter().map(|i| spans[i as usize]));
        }
        self.alike = self.met == self.confirm;
    }
}

/// A supposed answer to an unanswered question, to see what it would change.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Supposed {
    /// The question; `None`: every one.
    pub question: Option<Question>,
    /// Answered as the applicant would wish?
    pub favourable: bool,
}

/// What one plan makes of an applicant.
#[derive(Clone, Copy)]
pub struct Facts<'a> {
    /// The plan.
    pub pack: &'static Pack,
    /// The person.
    pub applicant: &'a Applicant,
    /// What was prepared for that plan.
    pub prepared: &'a Prepared,
    /// The day the evaluation is for.
    pub as_of: Day,
    /// A question taken as answered.
    pub supposed: Option<Supposed>,
}

impl<'a> Facts<'a> {
    /// The same, with a question taken as answered.
    #[must_use]
    pub fn supposing(self, question: Question, favourable: bool) -> Facts<'a> {
        Facts { supposed: Some(Supposed { question: Some(question), favourable }), ..self }
    }

    /// The certainty of what a question leaves open.
    #[must_use]
    pub fn open(&self, question: Question) -> Certainty {
        match self.supposed {
            Some(supposed) if supposed.question.is_none_or(|one| one == question) => {
                if supposed.favourable {
                    Certainty::Met
                } else {
                    Certainty::Unmet
                }
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
    pub fn runs(&self, world: Certainty) -> &'a Runs {
        if world == Certainty::Met { &self.prepared.met } else { &self.prepared.confirm }
    }

    /// Certainty of the certificate at a place for what is asked, leaving aside when it was obtained.
    #[must_use]
    pub fn certificate(&self, place: usize, certificate: &Certificate, asked: &CertificateAsked) -> Certainty {
        standing::certificate_level(certificate, asked).min(self.prepared.certificates[place].certainty)
    }

    /// Certainty of a title for what is asked, leaving aside when it was obtained.
    #[must_use]
    pub fn title(&self, title: &Title, asked: &TitleAsked) -> Certainty {
        let matches = standing::answer(title.matches[self.pack.index]);
        standing::title_rank(title, asked).min(standing::title_kind(title, asked)).min(matches)
    }

    /// Calls `act` with the place, certainty and day of everything that may be the anchor, the
    /// unanswered included; a day that is not known is [`Day::ALWAYS`].
    pub fn anchors(&self, anchor: &Anchor, mut act: impl FnMut(usize, Certainty, Day)) {
        match anchor {
            Anchor::Certificate(asked) => match &self.applicant.certificates {
                None => act(0, self.open_section(Section::Certificates), Day::ALWAYS),
                Some(all) => {
                    for (i, one) in all.iter().enumerate() {
                        let (known, day) = self.dated(one.obtained, Question::CertificateObtained(i));
                        act(i, known.min(self.certificate(i, one, asked)), day);
                    }
                }
            },
            Anchor::Title(asked) => match &self.applicant.titles {
                None => act(0, self.open_section(Section::Titles), Day::ALWAYS),
                Some(all) => {
                    for (i, one) in all.iter().enumerate() {
                        let (known, day) = self.dated(one.obtained, Question::TitleObtained(i));
                        act(i, known.min(self.title(one, asked)), day);
                    }
                }
            },
        }
    }

    fn dated(&self, obtained: Option<Day>, question: Question) -> (Certainty, Day) {
        obtained.map_or_else(|| (self.open(question), Day::ALWAYS), |day| (Certainty::Met, day))
    }
}
