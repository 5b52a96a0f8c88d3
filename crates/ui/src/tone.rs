//! The five tones a badge, a notice or a plan card can speak in.

/// What a coloured thing means; the colour follows from it and never speaks alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Structure and plain information: indigo.
    #[default]
    Info,
    /// Can be done here, done, saved: jade.
    Good,
    /// Goes on elsewhere, waits, due soon: amber.
    Waiting,
    /// Not needed, inactive: slate.
    Neutral,
    /// Needs mending, refused, asks for help: seal red.
    Problem,
}

impl Tone {
    /// The word used in class names: `badge--good`, `notice--waiting`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Good => "good",
            Self::Waiting => "waiting",
            Self::Neutral => "neutral",
            Self::Problem => "problem",
        }
    }
}
