//! The words of a page around comments: a line walks in; whether it is a control of a comment, or begins the form below
//! them, walks out.

/// Words of the controls of a comment: at least one stands in each.
const SURE: &[&str] = &[
    "reply",
    "replies",
    "like",
    "likes",
    "dislike",
    "share",
    "report",
    "flag",
    "edit",
    "delete",
    "permalink",
    "quote",
    "upvote",
    "downvote",
    "votes",
    "newest",
    "oldest",
    "sort",
    "follow",
    "comments",
    "spam",
    "helpful",
    "antworten",
    "gefällt",
    "melden",
    "teilen",
    "répondre",
    "signaler",
    "responder",
    "rispondi",
    "ответить",
    "нравится",
    "пожаловаться",
];

/// Words that stand in the controls of a comment beside those.
const BESIDE: &[&str] = &[
    "liked",
    "dislikes",
    "vote",
    "view",
    "show",
    "hide",
    "load",
    "more",
    "less",
    "all",
    "comment",
    "first",
    "sorted",
    "by",
    "best",
    "top",
    "most",
    "recent",
    "thread",
    "this",
    "to",
    "in",
    "log",
    "sign",
    "abuse",
    "inappropriate",
    "as",
    "expand",
    "collapse",
    "mir",
];

/// How the form for a comment, and what stands below it, begins.
const FORMS: &[&str] = &[
    "leave a reply",
    "leave a comment",
    "leave a response",
    "leave your comment",
    "post a comment",
    "post a reply",
    "add a comment",
    "add your comment",
    "write a comment",
    "your comment",
    "join the conversation",
    "join the discussion",
    "your email address will not be published",
    "you must be logged in",
    "you must log in",
    "log in to comment",
    "log in to post",
    "sign in to comment",
    "comments are closed",
    "commenting is closed",
    "cancel reply",
    "save my name",
    "notify me of",
    "required fields are marked",
    "this site uses akismet",
    "schreibe einen kommentar",
    "kommentar hinterlassen",
    "laisser un commentaire",
    "deja un comentario",
    "deja una respuesta",
    "оставить комментарий",
    "добавить комментарий",
];

fn words(line: &str) -> Vec<String> {
    line.to_lowercase()
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty() && !word.bytes().all(|byte| byte.is_ascii_digit()))
        .map(str::to_owned)
        .collect()
}

/// Whether a line is a control of a comment: `Reply`, `Like (4)`, `View 3 replies`.
pub(super) fn is_control(line: &str) -> bool {
    let words = words(line);
    let is_of = |list: &[&str], word: &String| list.contains(&word.as_str());
    (1..=6).contains(&words.len())
        && (words.iter().all(|word| is_of(SURE, word) || is_of(BESIDE, word))
            && words.iter().any(|word| is_of(SURE, word))
            && !line.trim_end().ends_with(['.', '!', '?'])
            || words.len() <= 5 && words.starts_with(&["reply".to_owned(), "to".to_owned()]))
}

/// Whether a line is the control that answers a comment.
pub(super) fn is_reply(line: &str) -> bool {
    let words = words(line);
    let is_reply = |word: &String| {
        matches!(word.as_str(), "reply" | "antworten" | "répondre" | "responder" | "rispondi" | "ответить")
    };
    is_control(line) && words.iter().any(is_reply)
}

/// Whether a line begins the form for a comment of one’s own.
pub(super) fn is_form(line: &str) -> bool {
    let lower = line.to_lowercase();
    let bare = lower.trim_start_matches(|letter: char| !letter.is_alphanumeric());
    FORMS.iter().any(|form| bare.starts_with(form))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_the_page() {
        for line in [
            "Reply",
            "Like (4)",
            "↳ Reply to Ola N.",
            "View 3 replies",
            "Like · Reply · Share",
            "Sort by newest",
        ] {
            assert!(is_control(line), "{line}");
        }
        for line in ["Great read.", "I like this", "Anna", "4", "All in all", "To this first"] {
            assert!(!is_control(line), "{line}");
        }
        assert!(is_form("Leave a Reply Cancel reply") && !is_form("They leave a reply."));
    }
}
