//! The registers of the scope: met by name, in scope or left out, and out again as they went in.

use serde_json::json;
use waymark_app::TableName;

use super::{Desk, check, of};

#[test]
fn services_come_with_their_customers_and_what_is_left_out() {
    let mut desk = Desk::new();
    let customers = desk.write(
        "customers.csv",
        "Client,Type,Sector,Users\nCity,External,Public,\"6,200\"\nTown,,Public,many\n",
    );
    check(
        &desk.import(&of(&customers, TableName::Customers)),
        &[
            "2 new: City",
            "3 not taken: Town",
            "  ! D3: “many” is no number of people up to 1,000,000",
        ],
    );
    let services = desk.write(
        "services.csv",
        "Service name,Category,Tier,Delivered to,Scope,Reason\n\
         Hosting,Managed hosting,Critical,City,in,\n\
         Desk,Service desk,high,City; Town,in,\n\
         Resale,,,,out of scope,A trade\n\
         hosting,,,,in,\n",
    );
    check(
        &desk.import(&of(&services, TableName::Services)),
        &[
            "2 new: Hosting",
            "3 not taken: Desk",
            "  ! D3: no customer is called “Town”; take in the customers first",
            "4 new: Resale",
            "5 not taken: hosting",
            "  ! A5: “hosting” stands in a row above",
        ],
    );
    let written = desk.round_trip(TableName::Customers);
    assert!(
        written.contains("City,external,Public,6200,in"),
        "{written}"
    );
    let written = desk.round_trip(TableName::Services);
    for row in [
        "Hosting,Managed hosting,,vital,,City,in",
        "Resale,,,,,,out,A trade",
    ] {
        assert!(written.contains(row), "{written}");
    }
    let next = desk.write(
        "next.csv",
        "Service,Scope,Why\nHOSTING,no,Goes to a partner\n",
    );
    check(
        &desk.import(&of(&next, TableName::Services)),
        &[
            "2 changed: HOSTING",
            "  name “Hosting” → “HOSTING”",
            "  left out no → yes",
            "  reason for leaving out nothing → “Goes to a partner”",
        ],
    );
}

#[test]
fn sites_parties_and_units_come_and_go_out_again() {
    let mut desk = Desk::new();
    desk.act(json!({"do": "person.add", "id": "ada", "name": "Ada Lovelace"}));
    let sites = desk.write(
        "sites.csv",
        "Location,Headcount,Operates,In scope\nOslo,40,yes,yes\nBergen,12,perhaps,yes\n",
    );
    check(
        &desk.import(&of(&sites, TableName::Sites)),
        &[
            "2 new: Oslo",
            "3 not taken: Bergen",
            "  ! C3: “perhaps” is neither yes nor no",
        ],
    );
    assert!(
        desk.round_trip(TableName::Sites)
            .contains("Oslo,,40,yes,in")
    );
    let parties = desk.write(
        "parties.csv",
        "Vendor,Supplier type,Product,Contract in place,Contract owner\n\
         Halls,supplier,Rooms and power,y,Ada Lovelace\n\
         Sky,Cloud,Copies,n,\n\
         Group,family,,,\n",
    );
    check(
        &desk.import(&of(&parties, TableName::Parties)),
        &[
            "2 new: Halls",
            "3 new: Sky",
            "4 not taken: Group",
            "  ! B4: “family” is none of external supplier, internal supplier, customer as supplier, \
             cloud provider",
        ],
    );
    let written = desk.round_trip(TableName::Parties);
    assert!(
        written.contains("Halls,external_supplier,Rooms and power,yes,,Ada Lovelace"),
        "{written}"
    );
    assert!(
        written.contains("Sky,cloud_provider,Copies,no"),
        "{written}"
    );
    let units = desk.write("units.csv", "Department,Staff\nDesk,9\n");
    check(
        &desk.import(&of(&units, TableName::Units)),
        &["2 new: Desk"],
    );
    assert!(desk.round_trip(TableName::Units).contains("Desk,9,in"));
}
