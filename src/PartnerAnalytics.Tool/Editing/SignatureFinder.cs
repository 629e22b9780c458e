using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PartnerAnalytics.Tool.Editing;

/// <summary>Finds the call around a place, and how what it calls is declared.</summary>
internal static class SignatureFinder
{
    public static async Task<EditorSignatures?> FindAsync(EditorPlace place, CancellationToken cancellationToken)
    {
        var (root, model) = await place.ReadAsync(cancellationToken);
        if (FindArguments(root, place.FilePosition) is not { Parent: { } call } arguments)
        {
            return null;
        }

        var called = OfferedSymbols.WithoutHidden(FindCalled(model, call, cancellationToken))
            .OrderBy(symbol => SymbolText.ParametersOf(symbol).Count)
            .ToList();
        if (called.Count == 0)
        {
            return null;
        }

        var current = arguments.Arguments.GetSeparators().Count(separator => separator.SpanStart < place.FilePosition);
        var active = FindActive(called, model, arguments, current, cancellationToken);
        var documentation = new DocumentationText(model.Compilation);
        return new EditorSignatures(
            place.ToText(arguments.GetFirstToken().Span).End,
            active,
            FindParameter(arguments, current, called[active]),
            [.. called.Select(symbol => Describe(symbol, documentation))]);
    }

    /// <summary>The innermost arguments that a place is between the brackets of.</summary>
    private static BaseArgumentListSyntax? FindArguments(SyntaxNode root, int position) =>
        root.FindToken(position > 0 ? position - 1 : 0).Parent?.AncestorsAndSelf().OfType<BaseArgumentListSyntax>().FirstOrDefault(list =>
            list.GetFirstToken().Span.End <= position
            && (list.GetLastToken(includeZeroWidth: true) is { IsMissing: true } last || position <= list.GetLastToken().SpanStart));

    private static IEnumerable<ISymbol> FindCalled(SemanticModel model, SyntaxNode call, CancellationToken cancellationToken) => call switch
    {
        InvocationExpressionSyntax invocation => model.GetMemberGroup(invocation.Expression, cancellationToken),
        BaseObjectCreationExpressionSyntax creation => model.GetTypeInfo(creation, cancellationToken).Type is INamedTypeSymbol type
            ? type.InstanceConstructors.Where(constructor => constructor.DeclaredAccessibility == Accessibility.Public)
            : [],
        ElementAccessExpressionSyntax access => model.GetTypeInfo(access.Expression, cancellationToken).Type is { } type
            ? type.GetMembers().OfType<IPropertySymbol>().Where(property => property.IsIndexer)
            : [],
        _ => [],
    };

    /// <summary>What the compiler chooses, with the types that it infers; otherwise what the arguments so far fit best.</summary>
    private static int FindActive(
        List<ISymbol> called, SemanticModel model, BaseArgumentListSyntax arguments, int current, CancellationToken cancellationToken)
    {
        if (model.GetSymbolInfo(arguments.Parent!, cancellationToken).Symbol is { } chosen
            && called.FindIndex(candidate => SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, chosen.OriginalDefinition))
                is >= 0 and var index)
        {
            called[index] = chosen;
            return index;
        }

        var types = arguments.Arguments
            .Where(argument => argument.NameColon is null && !argument.Expression.IsMissing)
            .Select(argument => argument.Expression)
            .ToList();
        return called.Index()
            .MaxBy(candidate => Fit(model, SymbolText.ParametersOf(candidate.Item), types, Math.Max(types.Count, current + 1)))
            .Index;
    }

    /// <summary>How well arguments fit parameters: less than zero where they do not.</summary>
    private static int Fit(
        SemanticModel model, IReadOnlyList<IParameterSymbol> parameters, List<ExpressionSyntax> arguments, int count)
    {
        if (parameters.Count < count && parameters is not [.., { IsParams: true }])
        {
            return -1;
        }

        var fit = 0;
        foreach (var (argument, parameter) in arguments.Zip(parameters))
        {
            var conversion = model.ClassifyConversion(argument, parameter.Type);
            if (!conversion.IsImplicit && parameter is { IsParams: false, Type: not ITypeParameterSymbol })
            {
                return -1;
            }

            fit += conversion.IsIdentity ? 2 : conversion.IsImplicit ? 1 : 0;
        }

        return fit;
    }

    private static int FindParameter(BaseArgumentListSyntax arguments, int current, ISymbol called)
    {
        var parameters = SymbolText.ParametersOf(called);
        if (current < arguments.Arguments.Count && arguments.Arguments[current].NameColon is { } name)
        {
            var named = parameters.ToList().FindIndex(parameter => parameter.Name == name.Name.Identifier.ValueText);
            return named >= 0 ? named : parameters.Count;
        }

        return parameters is [.., { IsParams: true }] ? Math.Min(current, parameters.Count - 1) : Math.Min(current, parameters.Count);
    }

    private static EditorSignature Describe(ISymbol called, DocumentationText documentation)
    {
        var places = new List<(int Start, int Length)>();
        var label = SymbolText.Call(called, places);
        return new EditorSignature(
            label,
            documentation.SummaryOf(called),
            [
                .. SymbolText.ParametersOf(called).Zip(places, (parameter, place) =>
                    new EditorParameter(place.Start, place.Length, documentation.Of(called, parameter.Name))),
            ]);
    }
}
