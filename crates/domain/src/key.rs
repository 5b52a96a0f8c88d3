//! The identifiers of the catalogue, each a type of its own so that none is taken for another.

use std::borrow::Borrow;
use std::fmt;

use serde::{Deserialize, Serialize};

macro_rules! keys {
    ($($(#[$doc:meta])* $name:ident)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Takes the text as it is: codes are opaque here, and whether one exists is the catalogue's to say.
            pub fn new(text: impl Into<String>) -> Self {
                Self(text.into())
            }

            /// The text of the key.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self::new(text)
            }
        }
    )+};
}

keys! {
    /// The local code of a handling item (业务办理项), e.g. `SAMPLE-0001`.
    ItemCode
    /// A town, by its division code: county 6 + township 3 digits, e.g. `330803112`.
    TownCode
    /// A body: a department, a station, a hall window, a company.
    BodyId
    /// A bundle (一件事).
    BundleId
    /// A batch of delegations.
    BatchId
    /// A field of the dictionary or a question about circumstances, e.g. `applicant.id_number`, `shop.area`.
    FieldKey
    /// A kind of material, e.g. `business-licence`.
    MaterialId
    /// A page of a form.
    SectionId
}
