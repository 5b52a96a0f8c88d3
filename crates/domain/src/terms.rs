//! Closed enumerations stored by their Chinese term, since codes of the same enumeration differ between provinces.

/// Declares an enumeration whose text form, in files and on the wire, is the given term.
macro_rules! terms {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $term:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $($(#[$vdoc])* #[serde(rename = $term)] $variant),+
        }

        impl $name {
            /// Every member, in the order of the source.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The term as it stands in lists and guides.
            pub const fn term(self) -> &'static str {
                match self { $(Self::$variant => $term),+ }
            }
        }

        impl std::str::FromStr for $name {
            type Err = String;

            fn from_str(text: &str) -> Result<Self, String> {
                Self::ALL.iter().copied().find(|v| v.term() == text).ok_or_else(|| {
                    let known: Vec<&str> = Self::ALL.iter().map(|v| v.term()).collect();
                    format!("one of {}", known.join(", "))
                })
            }
        }
    };
}

pub(crate) use terms;
