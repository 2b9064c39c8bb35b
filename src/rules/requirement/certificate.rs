//! 取得证书, 取得职称, and 取得证书满 N 年.

use crate::applicant::Section;
use crate::rules::certainty::Certainty;
use crate::rules::facts::Facts;
use crate::rules::pack::{Anchor, CertificateAsked, TitleAsked};
use crate::rules::reach::Reach;

/// Possession is enough where no years are asked, and then the day it was obtained is not
/// needed; else from the first day on which one was held for long enough.
pub fn reach(asked: &CertificateAsked, facts: &Facts<'_>) -> Reach {
    let Some(years) = asked.held else {
        return Reach::of(best(asked, facts));
    };
    let mut reach = Reach::NEVER;
    facts.anchors(&Anchor::Certificate(*asked), |_, certainty, obtained| {
        reach = reach.or(certainty, obtained.add_years(years));
    });
    reach
}

fn best(asked: &CertificateAsked, facts: &Facts<'_>) -> Certainty {
    match &facts.applicant.certificates {
        None => facts.open_section(Section::Certificates),
        Some(all) => {
            let each = all.iter().enumerate().map(|(i, one)| facts.certificate(i, one, asked));
            each.max().unwrap_or(Certainty::Unmet)
        }
    }
}

/// A title is only ever asked for together with work after it; holding one is enough here.
pub fn title(asked: &TitleAsked, facts: &Facts<'_>) -> Certainty {
    match &facts.applicant.titles {
        None => facts.open_section(Section::Titles),
        Some(all) => all.iter().map(|one| facts.title(one, asked)).max().unwrap_or(Certainty::Unmet),
    }
}
