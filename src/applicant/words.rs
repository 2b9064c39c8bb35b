//! The closed vocabularies of an applicant, each word as the JSON writes it.

words! {
    /// What the certifying body has answered about an occupation or a major.
    Relation {
        /// It is this occupation's own (本职业, 本专业).
        Own = "own",
        /// It is related (相关职业, 相关专业).
        Related = "related",
        /// It is neither.
        Unrelated = "unrelated",
    }
}

words! {
    /// An answer that may be left open.
    Answer {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
        /// Nobody has said yet.
        Unsure = "unsure",
    }
}

words! {
    /// The scheme a certificate belongs to.
    Scheme {
        /// 职业资格证书.
        Qualification = "qualification",
        /// 职业技能等级证书.
        SkillLevel = "skillLevel",
    }
}

words! {
    /// Rank of a professional title, from the lowest.
    Rank {
        /// 初级.
        Junior = "junior",
        /// 中级.
        Intermediate = "intermediate",
        /// 高级.
        Senior = "senior",
    }
}

words! {
    /// What a title is.
    TitleKind {
        /// 职称.
        Title = "title",
        /// 专业技术人员职业资格.
        Qualification = "qualification",
    }
}

words! {
    /// Kind of school.
    Institution {
        /// 普通技工学校.
        Skilled = "skilled",
        /// 高级技工学校.
        SeniorSkilled = "seniorSkilled",
        /// 技师学院.
        TechnicianCollege = "technicianCollege",
        /// 中等职业学校.
        SecondaryVocational = "secondaryVocational",
        /// 高等职业学校.
        HigherVocational = "higherVocational",
        /// 普通高等学校.
        University = "university",
        /// 成人、自考、开放教育.
        Continuing = "continuing",
    }
}

words! {
    /// What was or is studied for.
    Program {
        /// 中级工班.
        IntermediateClass = "intermediateClass",
        /// 高级工班.
        SeniorClass = "seniorClass",
        /// 预备技师班、技师班.
        TechnicianClass = "technicianClass",
        /// 中专.
        Secondary = "secondary",
        /// 专科.
        Associate = "associate",
        /// 本科.
        Bachelor = "bachelor",
        /// 硕士.
        Master = "master",
        /// 博士.
        Doctor = "doctor",
    }
}

words! {
    /// How far the studies have come.
    Status {
        /// 毕业.
        Graduated = "graduated",
        /// 在读应届.
        FinalYear = "finalYear",
        /// 在读非应届.
        Enrolled = "enrolled",
        /// 未取得毕业证书.
        Incomplete = "incomplete",
    }
}

impl Institution {
    /// Does this kind of school offer that program?
    #[must_use]
    pub fn offers(self, program: Program) -> bool {
        use Program::{Associate, Bachelor, IntermediateClass, Secondary, SeniorClass, TechnicianClass};
        match self {
            Self::Skilled | Self::SeniorSkilled | Self::TechnicianCollege => {
                matches!(program, IntermediateClass | SeniorClass | TechnicianClass)
            }
            Self::SecondaryVocational => program == Secondary,
            Self::HigherVocational => matches!(program, Associate | Bachelor),
            Self::University => program >= Associate,
            Self::Continuing => matches!(program, Secondary | Associate | Bachelor),
        }
    }
}
