namespace PartnerAnalytics.Emulator.SampleData;

/// <summary>Names of customers, with the characters that real names have and careless code trips over.</summary>
internal static class SampleCompanies
{
    private static readonly string[] Whole =
    [
        "O'Neil & Sons", "L'Atelier d'Émilie", "Müller + Söhne GmbH", "Łódź Logistyka", "Ærø Færger", "株式会社さくら", "北京云端科技",
        "Кофейня «Восход»", "مكتبة النور", "שמש הפקות", "👩‍🚀 Launchpad", "𝔊othic Books", "100% Organic", "Under_Score Labs",
        "Back\\Slash Tools", "\"Quoted\" Media", "Tom's 'Best' Bikes", "a+b=c Tutors", "Fish; Chips, Peas", "  Leading Blank Ltd",
    ];

    private static readonly string[] Firsts =
    [
        "Northwind", "Tailspin", "Adventure", "Blue Harbor", "Silver Birch", "Redstone", "Granite", "Meridian", "Copper Kettle",
        "Evergreen",
        "Lighthouse", "Falcon", "Juniper", "Cobalt", "Sunrise", "Old Mill", "Harvest", "Pioneer", "Cascade", "Willow",
    ];

    private static readonly string[] Seconds =
    [
        "Traders", "Toys", "Works", "Shipping", "Foods", "Energy", "Consulting", "Clinics", "Press", "Gardens", "Motors", "Textiles",
    ];

    private static readonly string[] Forms = ["", " Inc.", " Ltd", " LLC", " GmbH", " S.A.", " Pty", " & Co."];

    /// <summary>A name; one in eight is one of the odd ones.</summary>
    public static string Next(SampleRandom random) => random.Below(8) == 0
        ? random.Pick<string>(Whole)
        : Ordinary(random);

    /// <summary>The name of the company with that number: every eighth is one of the odd ones, each in its turn.</summary>
    public static string Next(SampleRandom random, int number) => number % 8 == 0
        ? Whole[number / 8 % Whole.Length]
        : Ordinary(random);

    private static string Ordinary(SampleRandom random)
        => $"{random.Pick<string>(Firsts)} {random.Pick<string>(Seconds)}{random.Pick<string>(Forms)}";
}
