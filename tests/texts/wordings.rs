//! Where a rendered sentence is deliberately worded otherwise than the published one.
//!
//! Each is a few words of one condition, found there exactly once. Whatever else differs fails.

/// A difference of words that do not change what is asked.
pub struct Wording {
    /// Plan and condition, with a blank between; several, one after the other.
    pub of: &'static [&'static str],
    /// As the renderer says it, squashed.
    pub ours: &'static str,
    /// As it is printed, squashed.
    pub published: &'static str,
}

pub const WORDINGS: &[Wording] = &[
    // Marks of footnotes: the page shows the lists themselves.
    Wording { of: &["ai-trainer 4.1"], ours: "本职业或", published: "本职业①或" },
    Wording { of: &["ai-trainer 4.3"], ours: "相关专业的", published: "相关专业②的" },
    Wording { of: &["ai-trainer 3.4"], ours: "相关专业的", published: "相关专业③的" },
    Wording {
        of: &["ecommerce 4.3", "internet-marketing 4.3"], ours: "相关专业的", published: "相关专业2的"
    },
    // The text leaves out 累计; our reading, shown beside it, is 累计.
    Wording {
        of: &["ecommerce 2.2", "internet-marketing 2.2", "ai-trainer 2.2", "ai-trainer 1.2"],
        ours: "证书后,累计从事",
        published: "证书后,从事",
    },
    // One order of words for every continuous stretch, as in the other six conditions of the plan.
    Wording {
        of: &["ecommerce-zjcx specialist.1"], ours: "连续从事本职业工作", published: "在本职业连续工作"
    },
    // The same certificate in all conditions; only this one leaves out whose it is.
    Wording { of: &["ecommerce-zjcx specialist.5"], ours: "取得本职业助理", published: "取得助理" },
    // The occupation's name beside 本职业 says the same twice, and has no English.
    Wording {
        of: &["ecommerce-zjcx specialist.3", "ecommerce-zjcx specialist.5", "ecommerce-zjcx specialist.6"],
        ours: "经本职业正规培训",
        published: "经本职业电子商务师正规培训",
    },
];
