using System.ComponentModel;

namespace PartnerAnalytics.Linq;

/// <summary>
/// Lists the records and structs of an assembly whose equality the compiler wrote, each with the properties that the compiler made of its
/// constructor's parameters: queries may group by such objects, and filter by such properties. Added by the source generator; not meant to
/// be written by hand.
/// </summary>
/// <param name="shapes">The list, in the form that the generator of the same version writes.</param>
[AttributeUsage(AttributeTargets.Assembly)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RecordShapesAttribute(string shapes) : Attribute
{
    /// <summary>The list.</summary>
    public string Shapes { get; } = shapes;
}
