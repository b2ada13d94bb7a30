using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Analytics.Web.Pages;

/// <summary>An empty value in a list of texts (<c>?units=</c>) stays an empty text; the framework would make it null inside a list that is said to hold none.</summary>
internal sealed class EmptyInLists : IDisplayMetadataProvider
{
    public void CreateDisplayMetadata(DisplayMetadataProviderContext context)
    {
        // A parameter or a property of its own has another kind: there an empty field still means that nothing was said.
        if (context.Key.MetadataKind == ModelMetadataKind.Type && context.Key.ModelType == typeof(string))
        {
            context.DisplayMetadata.ConvertEmptyStringToNull = false;
        }
    }
}
