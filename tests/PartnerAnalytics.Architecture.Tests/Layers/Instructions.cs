using System.Collections.Frozen;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace PartnerAnalytics.Architecture.Tests.Layers;

/// <summary>Reads the code of methods.</summary>
internal static class Instructions
{
    private static readonly FrozenDictionary<int, OpCode> OpCodesByValue = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToFrozenDictionary(code => (int)(ushort)code.Value);

    /// <summary>What a method's code mentions: types, members and signatures.</summary>
    public static IEnumerable<EntityHandle> Mentioned(BlobReader code)
    {
        var mentioned = new List<EntityHandle>();
        while (code.RemainingBytes > 0)
        {
            var first = code.ReadByte();
            var operand = OpCodesByValue[first == 0xFE ? 0xFE00 | code.ReadByte() : first].OperandType;
            if (operand is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineType or OperandType.InlineTok)
            {
                mentioned.Add(MetadataTokens.EntityHandle(code.ReadInt32()));
            }
            else
            {
                var size = operand == OperandType.InlineSwitch ? sizeof(int) * code.ReadInt32() : SizeOf(operand);
                code.Offset += size;
            }
        }

        return mentioned;
    }

    private static int SizeOf(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };
}
