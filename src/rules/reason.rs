//! Why a record counts for a requirement, or does not: reasons as data.

words! {
    /// One reason. Several may hold of one record.
    Reason {
        /// The occupation is the plan's own.
        OwnOccupation = "ownOccupation",
        /// The occupation is on the published list of related ones.
        ListedOccupation = "listedOccupation",
        /// The post is one of those the plan names.
        ListedPost = "listedPost",
        /// The certifying body has said that it counts.
        AcceptedByBody = "acceptedByBody",
        /// The certifying body has said that it does not.
        RejectedByBody = "rejectedByBody",
        /// The occupation is not on the list, which is open.
        UnlistedOccupation = "unlistedOccupation",
        /// The post is not named, and the list of posts is open.
        UnlistedPost = "unlistedPost",
        /// A side job in a post that is not named.
        SideJob = "sideJob",
        /// The certificate is of another occupation.
        OtherOccupation = "otherOccupation",
        /// The certificate is of a lower level.
        LowerLevel = "lowerLevel",
        /// The certificate is of a higher level than the text names.
        HigherLevel = "higherLevel",
        /// The certificate is of the other scheme.
        OtherScheme = "otherScheme",
        /// When it was obtained is not answered.
        DateMissing = "dateMissing",
        /// Not held for long enough yet.
        NotHeldLong = "notHeldLong",
        /// The title's rank is lower.
        LowerRank = "lowerRank",
        /// The title's rank is higher than the text names.
        HigherRank = "higherRank",
        /// The title's field does not fit.
        FieldDiffers = "fieldDiffers",
        /// Whether the title's field fits is not known.
        FieldUnsure = "fieldUnsure",
        /// A professional qualification, where the text names titles alone.
        QualificationUnnamed = "qualificationUnnamed",
        /// Another kind of school or program.
        OtherSchool = "otherSchool",
        /// A kind of school that the text does not name.
        SchoolUnnamed = "schoolUnnamed",
        /// Not finished, or finished, where the other is asked.
        OtherStatus = "otherStatus",
        /// The major is not approved by assessment.
        NotAssessed = "notAssessed",
        /// Whether the major is approved by assessment is not known.
        AssessmentUnsure = "assessmentUnsure",
        /// The major does not fit.
        OtherMajor = "otherMajor",
        /// The major is on no list, and the lists are open.
        UnlistedMajor = "unlistedMajor",
        /// The major is not answered.
        MajorMissing = "majorMissing",
        /// The major's category is not answered.
        CategoryMissing = "categoryMissing",
        /// Training for another occupation.
        OtherTraining = "otherTraining",
        /// The prescribed hours were not reached.
        HoursShort = "hoursShort",
        /// Whether the prescribed hours were reached is not answered.
        HoursMissing = "hoursMissing",
        /// No completion certificate.
        NoTrainingCertificate = "noTrainingCertificate",
        /// Whether there is a completion certificate is not answered.
        TrainingCertificateMissing = "trainingCertificateMissing",
        /// The job has ended.
        Ended = "ended",
        /// The job was before the certificate or title was obtained.
        BeforeAnchor = "beforeAnchor",
        /// Part of the job was before the certificate or title was obtained.
        PartlyBeforeAnchor = "partlyBeforeAnchor",
        /// The job is not part of the longest run without a break.
        OtherRun = "otherRun",
        /// Part of the job lies outside the employer's life.
        OutsideEmployerLife = "outsideEmployerLife",
        /// The job has no day before the day of the evaluation.
        NoDayYet = "noDayYet",
        /// It counts only along with another record that needs confirmation: the certificate or
        /// title it is counted from, or a job without which the run breaks.
        WithUnconfirmed = "withUnconfirmed",
    }
}

impl Reason {
    /// Is it for the certifying body to say whether the record counts all the same?
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(
            self,
            Self::UnlistedOccupation
                | Self::UnlistedPost
                | Self::HigherLevel
                | Self::OtherScheme
                | Self::HigherRank
                | Self::FieldUnsure
                | Self::QualificationUnnamed
                | Self::SchoolUnnamed
                | Self::AssessmentUnsure
                | Self::UnlistedMajor
                | Self::OutsideEmployerLife
        )
    }
}

/// Some reasons.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Reasons(pub u64);

impl Reasons {
    /// None.
    pub const NONE: Reasons = Reasons(0);

    /// Adds one.
    pub fn add(&mut self, reason: Reason) {
        self.0 |= 1 << reason as u64;
    }

    /// These and one more.
    #[must_use]
    pub fn with(mut self, reason: Reason) -> Reasons {
        self.add(reason);
        self
    }

    /// Is it one of them?
    #[must_use]
    pub fn contains(self, reason: Reason) -> bool {
        self.0 >> reason as u64 & 1 == 1
    }

    /// Them, in their order.
    pub fn iter(self) -> impl Iterator<Item = Reason> {
        let mut rest = self.0;
        std::iter::from_fn(move || {
            let place = rest.trailing_zeros() as usize;
            rest &= rest.wrapping_sub(1);
            Reason::ALL.get(place).copied()
        })
    }
}

impl From<Reason> for Reasons {
    fn from(reason: Reason) -> Reasons {
        Reasons::NONE.with(reason)
    }
}
