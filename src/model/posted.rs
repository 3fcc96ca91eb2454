//! How papers that are posted name a person.

use crate::records::{Petitioner, PostedNames};

/// How papers that are posted name a person, where the office has chosen a form for all.
pub(crate) fn posted_as(person: &Petitioner, chosen: PostedNames) -> PostedNames {
    match (chosen, person.publish_name) {
        (_, Some(true)) => PostedNames::Full,
        // Somebody who does not want to be named is not given away by the office's habit.
        (PostedNames::Full, Some(false)) => PostedNames::Initials,
        _ => chosen,
    }
}
