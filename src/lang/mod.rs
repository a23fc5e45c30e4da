//! Words of English that more than one room asks for: the calendar, sentences and headings, offices and forms of address.

/// The number of a month, by its name or an abbreviation of three or four letters in any case.
pub fn month(word: &str) -> Option<u8> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let word = word.to_ascii_lowercase();
    let fits = |m: &&str| **m == word || (3..=4).contains(&word.len()) && m.starts_with(&word);
    (1..).zip(&MONTHS).find(|(_, m)| fits(m)).map(|(number, _)| number)
}

/// Whether a word is a day of the week, or its first three letters, in any case.
pub fn is_weekday(word: &str) -> bool {
    const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    let word = word.to_ascii_lowercase();
    DAYS.iter().any(|d| *d == word || word.len() == 3 && d.starts_with(&word))
}

/// A small letter without its accent, so that a name's spellings with and without it are one.
pub fn unaccented(c: char) -> char {
    match c {
        'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' | 'ă' => 'a',
        'é' | 'è' | 'ê' | 'ë' | 'ё' => 'e',
        'í' | 'ì' | 'î' | 'ï' | 'ı' => 'i',
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' | 'ø' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ç' | 'ć' | 'č' => 'c',
        'š' | 'ş' => 's',
        'ğ' => 'g',
        'ñ' => 'n',
        'ž' => 'z',
        c => c,
    }
}

/// A word of sentences that stands in no office, post or name.
pub fn is_sentence_word(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    SENTENCE.binary_search(&word).is_ok()
}

const SENTENCE: &[&str] = &[
    "I", "about", "agree", "agreed", "all", "already", "also", "always", "am", "any", "are", "as", "ask", "be",
    "because", "been", "but", "can", "come", "could", "did", "do", "does", "done", "even", "every", "follows", "get",
    "give", "go", "had", "has", "have", "he", "hear", "her", "here", "his", "how", "if", "is", "it", "just", "know",
    "let", "like", "look", "made", "make", "many", "may", "me", "mention", "more", "most", "much", "must", "my",
    "need", "never", "not", "now", "once", "only", "our", "out", "please", "quote", "reads", "repeat", "said", "say",
    "saying", "says", "see", "shall", "she", "should", "so", "some", "still", "such", "take", "tell", "than", "thank",
    "that", "their", "them", "then", "there", "these", "they", "think", "this", "those", "today", "too", "up", "us",
    "very", "want", "was", "we", "well", "were", "what", "when", "where", "which", "who", "why", "will", "would",
    "wrote", "yet", "you", "your",
];

/// A word with which a sentence, not a label, begins.
pub fn opens_a_sentence(word: &str) -> bool {
    let lower = word.to_lowercase();
    let common = |word: &str| SENTENCE.binary_search(&word).is_ok();
    word != "May" && (common(&lower) || common(word)) || OPENERS.binary_search(&word).is_ok()
}

const OPENERS: &[&str] = &[
    "A",
    "After",
    "Again",
    "Against",
    "An",
    "And",
    "Another",
    "Anyway",
    "At",
    "Before",
    "Both",
    "By",
    "Concerning",
    "Dear",
    "During",
    "Especially",
    "Finally",
    "First",
    "Firstly",
    "Following",
    "For",
    "From",
    "Good",
    "Hence",
    "In",
    "Indeed",
    "Moreover",
    "Naturally",
    "Next",
    "No",
    "Of",
    "Ok",
    "Okay",
    "On",
    "One",
    "Or",
    "Overall",
    "Regarding",
    "Second",
    "Secondly",
    "Since",
    "Sincerely",
    "The",
    "Third",
    "Thirdly",
    "Thus",
    "To",
    "Under",
    "Well",
    "With",
    "Yes",
];

/// The first word of a heading inside a transcript: *Excerpts from transcript of the meeting*.
pub fn opens_a_heading(word: &str) -> bool {
    HEADINGS.binary_search(&word).is_ok()
}

const HEADINGS: &[&str] = &[
    "Address",
    "Announcement",
    "Answer",
    "Answers",
    "Beginning",
    "Closing",
    "Concluding",
    "Conversation",
    "Excerpt",
    "Excerpts",
    "Final",
    "Greetings",
    "Instruction",
    "Instructions",
    "Interview",
    "Introductory",
    "Joint",
    "Meeting",
    "News",
    "Opening",
    "Presentation",
    "Press",
    "Remarks",
    "Report",
    "Speech",
    "Speeches",
    "Statement",
    "Statements",
    "Talk",
    "Talks",
    "Text",
    "Toast",
    "Transcript",
    "Working",
];

/// A form of address before a name: *Mr*, *MS.*, *Dr*.
pub fn is_address(word: &str) -> bool {
    matches!(
        word.trim_end_matches('.').to_lowercase().as_str(),
        "mr" | "mrs" | "ms" | "miss" | "dr" | "prof" | "madam" | "h.e"
    )
}

/// The name of an office, a post or a distinction: what stands before a name in a label.
pub fn is_role(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    let known = |word: &str| {
        let folded = |role: &&str| role.bytes().cmp(word.bytes().map(|b| b.to_ascii_lowercase()));
        ROLES.binary_search_by(folded).is_ok()
    };
    known(word) || word.rsplit_once('-').is_some_and(|(_, last)| known(last))
}

const ROLES: &[&str] = &[
    "academician",
    "adviser",
    "advisor",
    "aide",
    "ambassador",
    "anchor",
    "artist",
    "assistant",
    "athlete",
    "author",
    "businessman",
    "candidate",
    "captain",
    "cardinal",
    "ceo",
    "chair",
    "chairman",
    "chairperson",
    "chairwoman",
    "champion",
    "chancellor",
    "chief",
    "coach",
    "colonel",
    "columnist",
    "commander",
    "commentator",
    "commissioner",
    "conductor",
    "corporal",
    "correspondent",
    "cosmonaut",
    "councillor",
    "counsellor",
    "crown",
    "curator",
    "deacon",
    "dean",
    "delegate",
    "deputy",
    "designer",
    "director",
    "doctor",
    "duke",
    "editor",
    "emir",
    "emperor",
    "employee",
    "engineer",
    "envoy",
    "expert",
    "farmer",
    "father",
    "founder",
    "general",
    "governor",
    "graduate",
    "head",
    "hero",
    "host",
    "instructor",
    "interpreter",
    "journalist",
    "judge",
    "king",
    "laureate",
    "leader",
    "lieutenant",
    "major",
    "manager",
    "mariner",
    "marshal",
    "mayor",
    "medalist",
    "medallist",
    "member",
    "metropolitan",
    "minister",
    "moderator",
    "mother",
    "mufti",
    "musician",
    "nurse",
    "observer",
    "officer",
    "ombudsman",
    "ombudsperson",
    "operator",
    "owner",
    "participant",
    "partner",
    "patriarch",
    "plenipotentiary",
    "poet",
    "pope",
    "premier",
    "presenter",
    "president",
    "priest",
    "prince",
    "princess",
    "principal",
    "professor",
    "prosecutor",
    "pupil",
    "queen",
    "rabbi",
    "rector",
    "reporter",
    "representative",
    "researcher",
    "schoolchild",
    "scientist",
    "secretary",
    "senator",
    "sergeant",
    "shareholder",
    "sheikh",
    "singer",
    "skater",
    "speaker",
    "specialist",
    "spokesman",
    "spokesperson",
    "spokeswoman",
    "student",
    "sultan",
    "surgeon",
    "teacher",
    "trainer",
    "translator",
    "veteran",
    "vice",
    "volunteer",
    "winner",
    "worker",
    "writer",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn word_lists_are_sorted() {
        for list in [SENTENCE, OPENERS, HEADINGS, ROLES] {
            assert!(list.is_sorted());
        }
    }

    #[test]
    fn months_and_weekdays_have_abbreviations() {
        assert_eq!(
            (month("June"), month("sept"), month("DEC"), month("Ju"), month("Mayor")),
            (Some(6), Some(9), Some(12), None, None)
        );
        assert!(is_weekday("Mon") && is_weekday("Sunday") && !is_weekday("Someday"));
    }
}
