using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PartnerAnalytics.Linq.Analyzers.Tests.Robustness;

/// <summary>Breaks the queries of the corpus: cuts them off, and puts their tokens in disorder.</summary>
internal sealed class BrokenCode
{
    private readonly IReadOnlyList<Snippet> _corpus;
    private readonly SyntaxToken[][] _tokens;
    private readonly SyntaxToken[] _allTokens;
    private readonly ILookup<SyntaxKind, SyntaxToken> _byKind;

    public BrokenCode(IReadOnlyList<Snippet> corpus)
    {
        _corpus = corpus;
        _tokens = [.. corpus.Select(snippet => Tokens(snippet.Query))];
        _allTokens = [.. _tokens.SelectMany(tokens => tokens).DistinctBy(token => token.Text).OrderBy(token => token.Text, StringComparer.Ordinal)];
        _byKind = _allTokens.ToLookup(token => token.Kind());
    }

    /// <summary>The number of ways to cut a query off.</summary>
    public int Cuts => _corpus.Sum(snippet => snippet.Query.Length);

    /// <summary>Every n-th way to cut a query off.</summary>
    public IEnumerable<string> Cut(int first, int step)
    {
        var position = -1;
        foreach (var snippet in _corpus)
        {
            for (var length = 0; length < snippet.Query.Length; length++)
            {
                if (++position >= first && (position - first) % step == 0)
                {
                    yield return snippet.Cut(length);
                }
            }
        }
    }

    /// <summary>
    /// A query with one to three tokens deleted, doubled, exchanged, or replaced by any other or by one of the same kind; the last gives code
    /// that often compiles and that nobody would write.
    /// </summary>
    public string Mutate(Random random)
    {
        var i = random.Next(_corpus.Count);
        var tokens = _tokens[i].ToList();
        for (var changes = random.Next(1, 4); changes > 0 && tokens.Count > 1; changes--)
        {
            var (position, other) = (random.Next(tokens.Count), random.Next(tokens.Count));
            switch (random.Next(8))
            {
                case 0:
                    tokens.RemoveAt(position);
                    break;
                case 1:
                    tokens.Insert(position, tokens[position]);
                    break;
                case 2:
                    (tokens[position], tokens[other]) = (tokens[other], tokens[position]);
                    break;
                case 3:
                    tokens[position] = _allTokens[random.Next(_allTokens.Length)];
                    break;
                default:
                    var same = _byKind[tokens[position].Kind()].ToArray();
                    tokens[position] = same[random.Next(same.Length)];
                    break;
            }
        }

        return _corpus[i].With(string.Join(" ", tokens.Select(token => token.Text)));
    }

    private static SyntaxToken[] Tokens(string text) =>
        [.. SyntaxFactory.ParseTokens(text).Where(token => !token.IsKind(SyntaxKind.EndOfFileToken))];
}
