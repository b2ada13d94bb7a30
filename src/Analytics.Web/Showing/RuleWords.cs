using Analytics.Core.Checks;
using Analytics.Core.Words;

namespace Analytics.Web.Showing;

/// <summary>A rule by its title; a reader's own findings carry rules that are not in the book and go by their id.</summary>
public static class RuleWords
{
    public static Text Of(string id) => RuleBook.Find(id)?.Title ?? new Text(id, id);
}
