//! Where to go: a body's counter or office, address, telephone and hours.

use contract::catalogue::OfficePage;
use domain::catalogue::Hours;
use jiff::civil::Date;
use leptos::prelude::*;
use ui::DefinitionList;

use crate::i18n::say;

/// A telephone number that can be pressed.
pub(crate) fn phone_link(phone: &str) -> impl IntoView + use<> {
    let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
    view! { <a class="phone" href=format!("tel:{digits}")>{phone.to_owned()}</a> }
}

/// A body and how to reach it.
#[component]
pub(crate) fn Office(
    /// Which.
    office: OfficePage,
    /// The hours it keeps, where they are known.
    hours: Option<Hours>,
    /// The day in the hall.
    today: Option<Date>,
) -> impl IntoView {
    let today = hours
        .as_ref()
        .zip(today)
        .map(|(hours, today)| hours.on(today).to_owned());
    let OfficePage { name, body } = office;
    let mut rows = vec![(say!(office.body), name)];
    rows.extend(
        body.window
            .clone()
            .map(|window| (say!(office.window), window)),
    );
    rows.push((say!(office.address), body.address.clone()));
    rows.extend(today.map(|hours| (say!(office.hours), hours)));
    rows.extend(
        hours
            .and_then(|hours| hours.note)
            .map(|note| (say!(office.note), note)),
    );
    view! {
        <DefinitionList rows/>
        <p class="office__call">
            {say!(office.phone)}" "{phone_link(&body.phone)}
            {body.sample.then(|| view! { <small class="office__sample">{say!(office.sample)}</small> })}
        </p>
    }
}
