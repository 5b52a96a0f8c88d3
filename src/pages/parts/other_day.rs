//! That what is shown is the answer of another day than today, with the way back.

use jiff::civil::Date;
use leptos::prelude::*;
use ui::{Notice, Tone};

use crate::i18n::{date, say};

/// The remark.
#[component]
pub(crate) fn OtherDay(
    /// The day.
    on: Date,
    /// The same page as of today.
    now: String,
) -> impl IntoView {
    view! {
        <Notice tone=Tone::Waiting>
            <p>{say!(item.as_of_other, day = date::day(on))}" "<a href=now>{say!(item.to_today)}</a></p>
        </Notice>
    }
}
