//! An address: a village of the town and what stands on the door, or anywhere else in full.

use domain::draft::{Typed, TypedAddress};
use leptos::prelude::*;
use ui::{AddressInput, Choice, ELSEWHERE};

use super::Asking;
use crate::i18n::say;

pub(super) fn address(asking: Asking) -> AnyView {
    let (typed, on_type, on_leave) = (asking.typed, asking.on_type, asking.on_leave);
    let said = move || match typed.get() {
        Some(Typed::Address(address)) => address,
        _ => TypedAddress::default(),
    };
    // Until its address is typed, "elsewhere" is a blank answer, which a draft does not keep.
    let elsewhere = RwSignal::new(false);
    let division = Signal::derive(move || {
        let said = said();
        let away = said.division.is_empty() && (elsewhere.get() || !said.detail.is_empty());
        if away {
            ELSEWHERE.to_owned()
        } else {
            said.division
        }
    });
    let name = |village: &domain::catalogue::Village| match village.former.is_empty() {
        true => village.name.clone(),
        false => say!(
            form.village_formerly,
            name = &village.name,
            former = village.former.join("、")
        ),
    };
    let divisions: Vec<Choice> = asking
        .villages
        .iter()
        .map(|village| Choice::new(&village.code, name(village)))
        .collect();
    let on_division = move |picked: String| {
        let away = picked == ELSEWHERE;
        elsewhere.set(away);
        let division = if away { String::new() } else { picked };
        on_type.run(Typed::Address(TypedAddress { division, ..said() }));
    };
    let on_detail = move |detail| on_type.run(Typed::Address(TypedAddress { detail, ..said() }));
    view! {
        <AddressInput
            id=asking.id()
            legend=asking.label()
            hint=asking.hint()
            division_label=say!(form.village)
            divisions
            placeholder=say!(form.pick)
            elsewhere=say!(form.elsewhere)
            detail_label=say!(form.door)
            whole_label=say!(form.whole_address)
            detail_hint=Some(say!(form.door_hint))
            division
            detail=Signal::derive(move || said().detail)
            detail_error=asking.error()
            on_division
            on_detail
            on_leave
        />
    }
    .into_any()
}
