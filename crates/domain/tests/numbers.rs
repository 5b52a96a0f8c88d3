//! Numbers people type: what passes, and what is said of what doesn't.

use domain::id_number::{IdNumber, IdNumberProblem, Sex};
use domain::item_code;
use domain::phone::{Phone, PhoneProblem};
use domain::receipt::{ReceiptNumber, ReceiptProblem};
use domain::uscc::{Uscc, UsccProblem};
use jiff::civil::{Date, date};

const TODAY: Date = date(2026, 3, 2);

fn id(text: &str) -> Result<String, IdNumberProblem> {
    IdNumber::parse(text, TODAY).map(String::from)
}

#[test]
fn the_standards_own_number_passes_however_it_is_typed() {
    let right = Ok("11010519491231002X".to_owned());
    assert_eq!(id("11010519491231002X"), right);
    assert_eq!(id("11010519491231002x"), right);
    assert_eq!(id(" 110105 19491231 002x "), right);
    assert_eq!(id("１１０１０５１９４９１２３１００２Ｘ"), right);
}

#[test]
fn a_number_given_in_the_old_qujiang_county_stays_valid() {
    // 3·7+3·9+0+8·5+2·8+1·4+1·2+9·1+6·6+0+0+2·9+2·10+9·5+0+0+1·2 = 240 = 21·11 + 9, and place 9 of the table is 3.
    let number = IdNumber::parse("330821196002290013", TODAY).unwrap();
    assert_eq!(number.division(), "330821");
    assert_eq!(number.born_on(), date(1960, 2, 29));
    assert_eq!(number.sex(), Sex::Male);
    assert_eq!(number.last_four(), "0013");
    assert_eq!(number.age_on(date(2026, 2, 28)), 65);
    assert_eq!(number.age_on(date(2026, 3, 1)), 66);
}

#[test]
fn each_fault_of_an_id_number_has_its_own_name() {
    assert_eq!(id("  "), Err(IdNumberProblem::Empty));
    assert_eq!(
        id("110105491231002"),
        Err(IdNumberProblem::Length { found: 15 })
    );
    assert_eq!(
        id("1101051949123100X"),
        Err(IdNumberProblem::Length { found: 17 })
    );
    assert_eq!(
        id("1101O519491231002X"),
        Err(IdNumberProblem::Character { place: 5 })
    );
    assert_eq!(
        id("11010519491231X02X"),
        Err(IdNumberProblem::Character { place: 15 })
    );
    assert_eq!(
        id("11010519491231002Y"),
        Err(IdNumberProblem::Character { place: 18 })
    );
    assert_eq!(id("00010519491231002X"), Err(IdNumberProblem::Province));
    assert_eq!(id("330821196102290013"), Err(IdNumberProblem::BirthDate));
    assert_eq!(
        id("11010519491231012X"),
        Err(IdNumberProblem::CheckCharacter)
    );
    let the_day_before = IdNumber::parse("11010519491231002X", date(1949, 12, 30));
    assert_eq!(the_day_before, Err(IdNumberProblem::BornInFuture));
}

#[test]
fn a_log_never_holds_a_whole_id_number_or_phone() {
    let number = IdNumber::parse("11010519491231002X", TODAY).unwrap();
    assert_eq!(format!("{number:?}"), "IdNumber(110***********002X)");
    assert_eq!(
        format!("{:?}", Phone::parse("13812345678").unwrap()),
        "Phone(138****5678)"
    );
    assert_eq!(
        Phone::parse("0570-3671234").unwrap().masked(),
        "0570-***1234"
    );
}

#[test]
fn what_is_stored_is_checked_again_on_the_way_in() {
    let number: IdNumber = serde_json::from_str(r#""11010519491231002x""#).unwrap();
    assert_eq!(
        serde_json::to_string(&number).unwrap(),
        r#""11010519491231002X""#
    );
    assert!(serde_json::from_str::<IdNumber>(r#""110105194912310021""#).is_err());
    assert!(serde_json::from_str::<Uscc>(r#""11440100007482575J""#).is_err());
}

#[test]
fn real_organisations_pass_both_checks() {
    for code in [
        "11321281014422781F",
        "12330821350110058L",
        "11511301MB1550442U",
        "11440100007482575H",
    ] {
        assert_eq!(Uscc::parse(code).map(String::from), Ok(code.to_owned()));
    }
    let county_office = Uscc::parse("12330821 350110058l").unwrap();
    assert_eq!(county_office.division(), "330821");
    assert_eq!(county_office.organisation_code(), "350110058");
}

#[test]
fn each_fault_of_an_organisations_code_has_its_own_name() {
    assert_eq!(Uscc::parse(""), Err(UsccProblem::Empty));
    assert_eq!(
        Uscc::parse("330803600012345"),
        Err(UsccProblem::Length { found: 15 })
    );
    assert_eq!(
        Uscc::parse("1144O100007482575H"),
        Err(UsccProblem::Character { place: 5 })
    );
    assert_eq!(
        Uscc::parse("11440100O07482575H"),
        Err(UsccProblem::Character { place: 9 })
    );
    assert_eq!(
        Uscc::parse("11440100007482575J"),
        Err(UsccProblem::CheckCharacter)
    );
    // Place 17 weighs 3^16 = 28: one more there moves the last character by 3, from H to L, and only the inner check is left to see it.
    assert_eq!(
        Uscc::parse("11440100007482576L"),
        Err(UsccProblem::OrganisationCode)
    );
}

#[test]
fn phones_take_one_form() {
    let phone = |text: &str| Phone::parse(text).map(String::from);
    assert_eq!(phone("138 1234 5678"), Ok("13812345678".to_owned()));
    assert_eq!(phone("+86 138-1234-5678"), Ok("13812345678".to_owned()));
    assert_eq!(
        phone("０５７０－３６７１２３４"),
        Ok("0570-3671234".to_owned())
    );
    assert_eq!(phone("057188001234"), Ok("0571-88001234".to_owned()));
    assert_eq!(phone("01088001234"), Ok("010-88001234".to_owned()));
    assert!(!Phone::parse("05703671234").unwrap().is_mobile());
}

#[test]
fn each_fault_of_a_phone_has_its_own_name() {
    assert_eq!(Phone::parse(" "), Err(PhoneProblem::Empty));
    assert_eq!(
        Phone::parse("1381234567a"),
        Err(PhoneProblem::Character { place: 11 })
    );
    assert_eq!(
        Phone::parse("1381234567"),
        Err(PhoneProblem::MobileLength { found: 10 })
    );
    assert_eq!(
        Phone::parse("12812345678"),
        Err(PhoneProblem::MobileBeginning)
    );
    assert_eq!(Phone::parse("3671234"), Err(PhoneProblem::AreaCodeMissing));
    assert_eq!(
        Phone::parse("0570-36712345"),
        Err(PhoneProblem::LandlineLength { found: 8 })
    );
    assert_eq!(
        Phone::parse("0570-9671234"),
        Err(PhoneProblem::LandlineBeginning)
    );
}

#[test]
fn a_receipt_number_is_nine_characters_in_threes() {
    // Zero everywhere sums to zero; a one in the first place weighs 9, and 31 - 9 = 22 is R.
    assert_eq!(ReceiptNumber::new(0).as_str(), "222-222-222");
    assert_eq!(ReceiptNumber::new(1).as_str(), "322-222-22R");
    let told = ReceiptNumber::parse("３２２ 222—22r");
    assert_eq!(told, Ok(ReceiptNumber::new(1)));
}

#[test]
fn each_fault_of_a_receipt_number_has_its_own_name() {
    assert_eq!(ReceiptNumber::parse(" - "), Err(ReceiptProblem::Empty));
    assert_eq!(
        ReceiptNumber::parse("322-222"),
        Err(ReceiptProblem::Length { found: 6 })
    );
    assert_eq!(
        ReceiptNumber::parse("322-O22-22R"),
        Err(ReceiptProblem::Character { place: 4 })
    );
    assert_eq!(
        ReceiptNumber::parse("322-222-22S"),
        Err(ReceiptProblem::CheckCharacter)
    );
}

#[test]
fn real_item_codes_come_apart_and_unknown_shapes_are_no_fault() {
    let code = "11321281014422781F5000117025000";
    let parts = item_code::parts(code).unwrap();
    assert_eq!(parts.body.as_str(), "11321281014422781F");
    assert_eq!(
        (parts.level, parts.basic, parts.handling),
        (5, "000117025000", None)
    );
    let handling = item_code::parts("11440100007482575H344011800900002").unwrap();
    assert_eq!(
        (handling.level, handling.basic, handling.handling),
        (3, "440118009000", Some("02"))
    );
    assert_eq!(item_code::parts("SAMPLE-0001"), None);
    assert_eq!(item_code::parts("11321281014422781F9000117025000"), None);
    assert_eq!(item_code::parts("许可-00102-000许可-00102-0"), None);
}
