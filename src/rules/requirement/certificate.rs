//! 取得证书, 取得职称, and 取得证书满 N 年.

use crate::applicant::{Day, Section};
use crate::rules::certainty::Certainty;
use crate::rules::facts::Facts;
use crate::rules::pack::{Anchor, CertificateAsked, TitleAsked};

/// Possession is enough where no years are asked, and then the day it was obtained is not
/// needed; else the first day on which one was held for long enough.
pub fn first_day(asked: &CertificateAsked, facts: &Facts<'_>, world: Certainty) -> Day {
    match asked.held {
        None => super::since_always(best(asked, facts) >= world),
        Some(years) => {
            let mut first = Day::NEVER;
            facts.anchors(&Anchor::Certificate(*asked), |certainty, obtained| {
                if certainty >= world {
                    first = first.min(obtained.add_years(years));
                }
            });
            first
        }
    }
}

fn best(asked: &CertificateAsked, facts: &Facts<'_>) -> Certainty {
    match &facts.applicant.certificates {
        None => facts.open_section(Section::Certificates),
        Some(all) => all.iter().map(|one| facts.certificate(one, asked)).max().unwrap_or(Certainty::Unmet),
    }
}

/// A title is only ever asked for together with work after it; holding one is enough here.
pub fn title(asked: &TitleAsked, facts: &Facts<'_>, world: Certainty) -> Day {
    let best = match &facts.applicant.titles {
        None => facts.open_section(Section::Titles),
        Some(all) => all.iter().map(|one| facts.title(one, asked)).max().unwrap_or(Certainty::Unmet),
    };
    super::since_always(best >= world)
}
