//! Words for what a person can mend in an answer.

use domain::check::Problem;
use domain::id_number::IdNumberProblem;
use domain::key::FieldKey;
use domain::uscc::UsccProblem;

use super::say;

/// What to do about a problem; `label` names the other answers it may speak of.
pub(crate) fn words(problem: &Problem, label: &dyn Fn(&FieldKey) -> String) -> String {
    match problem {
        Problem::Missing => say!(problem.missing),
        Problem::WrongKind => say!(problem.wrong_kind),
        Problem::NotAnOption => say!(problem.not_an_option),
        Problem::TooShort { least } => say!(problem.too_short, least),
        Problem::TooLong { most } => say!(problem.too_long, most),
        Problem::ControlCharacter => say!(problem.control_character),
        Problem::NotAName => say!(problem.not_a_name),
        Problem::NotAnEmail => say!(problem.not_an_email),
        Problem::NotDigits { least, most } if least == most => {
            say!(problem.not_digits_exactly, most)
        }
        Problem::NotDigits { least, most } => say!(problem.not_digits, least, most),
        Problem::NotANumber => say!(problem.not_a_number),
        Problem::TooManyDecimals { most: 0 } => say!(problem.not_whole),
        Problem::TooManyDecimals { most } => say!(problem.too_many_decimals, most),
        Problem::NotPositive => say!(problem.not_positive),
        Problem::TooSmall { least } => say!(problem.too_small, least),
        Problem::TooLarge { most } => say!(problem.too_large, most),
        Problem::AboveLimitFor { most, because } => say!(problem.above_limit_for, most, because),
        Problem::DisagreesWithCircumstances { low, high } => {
            say!(problem.disagrees_with_circumstances, low, high)
        }
        Problem::NotADate => say!(problem.not_a_date),
        Problem::YearOutOfRange { first, last } => say!(problem.year_out_of_range, first, last),
        Problem::InTheFuture => say!(problem.in_the_future),
        Problem::InThePast => say!(problem.in_the_past),
        Problem::TooEarly { than } => say!(problem.too_early, other = label(than)),
        Problem::BelowOther { other } => say!(problem.below_other, other = label(other)),
        Problem::AboveOther { other } => say!(problem.above_other, other = label(other)),
        Problem::MustBeYes => say!(problem.must_be_yes),
        Problem::NotATime => say!(problem.not_a_time),
        Problem::NotAPhone => say!(problem.not_a_phone),
        Problem::IdNumber { problem } => id_number(problem),
        Problem::Uscc { problem } => uscc(problem),
        Problem::NotABirthCertificate => say!(problem.not_a_birth_certificate),
        Problem::NotADisabilityCertificate => say!(problem.not_a_disability_certificate),
        Problem::NotAnAccount => say!(problem.not_an_account),
        Problem::UnknownDivision => say!(problem.unknown_division),
        Problem::NotInTown => say!(problem.not_in_town),
        Problem::AddressIncomplete => say!(problem.address_incomplete),
        Problem::DisagreesWithIdNumber => say!(problem.disagrees_with_id_number),
        Problem::SameAsOther { other } => say!(problem.same_as_other, other = label(other)),
        Problem::TooFew { least } => say!(problem.too_few, least),
        Problem::TooMany { most } => say!(problem.too_many, most),
    }
}

fn id_number(problem: &IdNumberProblem) -> String {
    match problem {
        IdNumberProblem::Empty => say!(problem.missing),
        IdNumberProblem::Length { found } => say!(problem.id_length, found),
        IdNumberProblem::Character { place } => say!(problem.id_character, place),
        IdNumberProblem::Province => say!(problem.id_province),
        IdNumberProblem::BirthDate => say!(problem.id_birth_date),
        IdNumberProblem::BornInFuture => say!(problem.id_future),
        IdNumberProblem::CheckCharacter => say!(problem.id_check),
    }
}

fn uscc(problem: &UsccProblem) -> String {
    match problem {
        UsccProblem::Empty => say!(problem.missing),
        UsccProblem::Length { found } => say!(problem.uscc_length, found),
        UsccProblem::Character { place } => say!(problem.uscc_character, place),
        UsccProblem::CheckCharacter | UsccProblem::OrganisationCode => say!(problem.uscc_check),
    }
}
