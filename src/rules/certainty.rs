//! How sure a fact is, and with it how sure a verdict is.

words! {
    /// Certainty of a fact for a requirement, and verdict of a condition, level or plan;
    /// in rising order.
    Certainty {
        /// It does not hold.
        Unmet = "unmet",
        /// It could hold; an answer is not given yet.
        Missing = "missing",
        /// It holds if the certifying body confirms what the published lists leave open.
        Confirm = "confirm",
        /// It holds.
        Met = "met",
    }
}

/// The verdict of a condition is a certainty.
pub type Verdict = Certainty;
